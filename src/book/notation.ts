/**
 * The book's symbols: one symbol, one name, one meaning, everywhere. The macros in formulas, the key of
 * each chapter and the notation page come from this list; the colours are in `symbols.css`.
 */
import type { Notation } from '../site/notation.ts';

export const notation: readonly Notation[] = [
  {
    tex: 'z',
    macro: '\\z',
    colour: 'z',
    name: 'logits',
    code: 'logits',
    meaning: 'The scores a model gives, one for each class, before any of them is a probability.',
    shape: 'z \\in \\mathbb{R}^C',
  },
  {
    tex: 'p',
    macro: '\\p',
    colour: 'p',
    name: 'probabilities',
    code: 'probabilities',
    meaning: 'What the model believes: one share for each class, and together they make 1.',
    shape: 'p_i \\ge 0,\\; \\sum_i p_i = 1',
  },
  {
    tex: 'y',
    macro: '\\y',
    colour: 'y',
    name: 'target',
    code: 'target',
    meaning: 'What is true of the example: a distribution over classes, or a number to be met.',
    shape: 'y_i \\ge 0,\\; \\sum_i y_i = 1',
  },
  {
    tex: '\\hat{y}',
    macro: '\\yhat',
    colour: 'yhat',
    name: 'prediction',
    code: 'prediction',
    meaning: 'The number that a regression answers with.',
    shape: '\\hat{y} \\in \\mathbb{R}',
  },
  {
    tex: 'L',
    macro: '\\Loss',
    colour: 'loss',
    name: 'loss',
    code: 'loss',
    meaning: 'How badly the prediction misses the target. Training makes it small.',
    shape: 'L \\in \\mathbb{R}',
  },
  {
    tex: 'T',
    macro: '\\T',
    colour: 'temperature',
    name: 'temperature',
    code: 'temperature',
    meaning: 'What the logits are divided by: small is decided, large is undecided.',
    shape: 'T > 0',
  },
  {
    tex: '\\sigma(\\z)',
    name: 'sigmoid',
    code: 'sigmoid',
    meaning: 'The probability of yes for one logit by itself.',
    shape: '0 < \\sigma(z) < 1',
  },
  {
    tex: 'H(\\y)',
    name: 'entropy',
    code: 'entropy',
    meaning: 'The mean surprise of a distribution about itself.',
    shape: '0 \\le H(y) \\le \\ln C',
  },
  {
    tex: 'H(\\y, \\p)',
    name: 'cross-entropy',
    code: 'crossEntropy',
    meaning:
      'The mean surprise at what happens, y, of one who had forecast p. The truth comes first.',
    shape: 'H(y) \\le H(y, p) \\le \\infty',
  },
  {
    tex: '\\mathrm{KL}(\\y \\,\\|\\, \\p)',
    name: 'KL divergence',
    code: 'klDivergence',
    meaning:
      'The part of the cross-entropy that a better forecast would save: H(y,\u00a0p) − H(y).',
    shape: '0 \\le \\mathrm{KL} \\le \\infty',
  },
  {
    tex: 'm',
    name: 'largest logit',
    code: 'm',
    meaning: 'What is subtracted from every logit before it is exponentiated.',
    shape: 'm = \\max_i z_i',
  },
  {
    tex: '\\varepsilon',
    name: 'epsilon',
    code: 'epsilon',
    meaning: 'A small number: what smoothing takes from a label, or what guards a logarithm.',
    shape: '0 \\le \\varepsilon < 1',
  },
  {
    tex: 'x',
    name: 'feature',
    code: 'x',
    meaning: 'One of the numbers that a model is given of an example.',
    shape: 'x \\in \\mathbb{R}',
  },
  {
    tex: 'w',
    name: 'weight',
    code: 'weights',
    meaning:
      'What a feature is multiplied by, and is learned; or what a class counts, and is chosen.',
    shape: 'w \\in \\mathbb{R}',
  },
  {
    tex: '\\eta',
    name: 'learning rate',
    code: 'rate',
    meaning: 'How far a step of training goes: this many times the slope.',
    shape: '\\eta > 0',
  },
  {
    tex: 'i',
    name: 'class',
    code: 'i',
    meaning: 'Which class. It counts from 1 in formulas and from 0 in code.',
    shape: 'i \\in \\{1, \\dots, C\\}',
  },
  {
    tex: 'k',
    name: 'right class',
    code: 'k',
    meaning:
      'The class that is right, where exactly one is. As an index it says what a one-hot y does.',
    shape: 'k \\in \\{1, \\dots, C\\}',
  },
  {
    tex: 'n',
    name: 'example',
    code: 'n',
    meaning: 'Which example. It too counts from 1 in formulas and from 0 in code.',
    shape: 'n \\in \\{1, \\dots, N\\}',
  },
  {
    tex: 'C',
    name: 'classes',
    code: 'logits.length',
    meaning: 'How many classes there are.',
    shape: 'C \\ge 2',
  },
  {
    tex: 'N',
    name: 'examples',
    code: 'examples.length',
    meaning: 'How many examples there are.',
    shape: 'N \\ge 1',
  },
];
