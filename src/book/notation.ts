/**
 * The book's symbols: one symbol, one name, one meaning, everywhere. The macros in formulas, the key of
 * each chapter and the notation page come from this list; the colours are in `symbols.css`.
 */
import type { LocalSymbol, Notation } from '../site/notation.ts';

export const notation: readonly Notation[] = [
  {
    tex: 'z',
    macro: '\\z',
    colour: 'z',
    name: 'logits',
    code: 'logits',
    identifiers: ['z'],
    meaning: 'The scores a model gives, one for each class, before any of them is a probability.',
    shape: 'z \\in \\mathbb{R}^C',
  },
  {
    tex: 'p',
    macro: '\\p',
    colour: 'p',
    name: 'probabilities',
    code: 'probabilities',
    identifiers: ['p'],
    meaning: 'How probable each class is, as the model sees it. From a softmax they sum to 1.',
    shape: '0 \\le p_i \\le 1',
  },
  {
    tex: 'y',
    macro: '\\y',
    colour: 'y',
    name: 'target',
    code: 'target',
    identifiers: ['y', 'targets'],
    meaning:
      'What is true of the example: 1 for the right class and 0 for the others, or a share for each.',
    shape: '0 \\le y_i \\le 1',
  },
  {
    tex: '\\hat{y}',
    macro: '\\yhat',
    colour: 'yhat',
    name: 'prediction',
    code: 'prediction',
    identifiers: ['predictions', 'yHat'],
    meaning: 'The number that a regression answers with.',
    shape: '\\hat{y} \\in \\mathbb{R}',
  },
  {
    tex: 'L',
    macro: '\\Loss',
    colour: 'loss',
    name: 'loss',
    code: 'loss',
    identifiers: ['losses', 'L'],
    meaning: 'How badly the prediction misses the target. Training makes it small.',
    shape: 'L \\in \\mathbb{R}',
  },
  {
    tex: 'T',
    macro: '\\T',
    colour: 'temperature',
    name: 'temperature',
    code: 'temperature',
    identifiers: ['T'],
    meaning:
      'What the logits are divided by. A low one makes the largest probability larger, and a high one makes all of them nearly equal.',
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
    meaning: 'The mean surprise when p is the forecast and y is the truth. The truth comes first.',
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
    tex: '\\mathrm{lse}(\\z)',
    name: 'log-sum-exp',
    code: 'logSumExp',
    meaning: 'The logarithm of the sum of the exponentials of all logits.',
    shape: 'm \\le \\mathrm{lse}(z) \\le m + \\ln C',
  },
  {
    tex: '\\ell',
    name: 'log-sum-exp, in short',
    code: 'logSumExp',
    meaning: 'The log-sum-exp of the logits, where it is written often.',
    shape: '\\ell = \\ln \\sum_j e^{z_j}',
  },
  {
    tex: '\\delta_{ij}',
    name: 'Kronecker delta',
    code: 'i === j ? 1 : 0',
    meaning: '1 where i and j are the same class, and 0 where they are not.',
    shape: '\\delta_{ij} \\in \\{0, 1\\}',
  },
  {
    tex: 'J',
    name: 'Jacobian',
    code: 'jacobian',
    meaning:
      'The table of slopes: how fast the probability of class i grows with the logit of class j.',
    shape: 'J_{ij} = \\partial p_i / \\partial z_j',
  },
  {
    tex: 'b',
    name: 'bias',
    code: 'bias',
    meaning: 'What is added to the weighted features. Training learns it.',
    shape: 'b \\in \\mathbb{R}',
  },
  {
    tex: '\\lambda',
    name: 'factor of z-loss',
    code: 'lambda',
    meaning: 'How much the square of the log-sum-exp counts beside the loss.',
    shape: '\\lambda \\ge 0',
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
    meaning: 'What a feature is multiplied by. Training learns it.',
    shape: 'w \\in \\mathbb{R}',
  },
  {
    tex: '\\eta',
    name: 'learning rate',
    code: 'rate',
    meaning: 'How far a step of training goes: this many times the gradient.',
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
    tex: 'j',
    name: 'class, as well',
    code: 'j',
    meaning:
      'Which class, where i already is one: in a sum, or in a slope of one class along another.',
    shape: 'j \\in \\{1, \\dots, C\\}',
  },
  {
    tex: 'k',
    name: 'right class',
    code: 'k',
    meaning:
      'The class that is right, where exactly one is. It is the place of the 1 in a one-hot y.',
    shape: 'k \\in \\{1, \\dots, C\\}',
  },
  {
    tex: 'n',
    name: 'example',
    code: 'n',
    meaning: 'Which example. It counts from 1 in formulas and from 0 in code, too.',
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
    tex: 'V',
    name: 'vocabulary',
    code: 'V',
    meaning: 'How many tokens a language model knows. They are its classes.',
    shape: 'V \\ge 2',
  },
  {
    tex: 'N',
    name: 'examples',
    code: 'examples.length',
    meaning: 'How many examples there are.',
    shape: 'N \\ge 1',
  },
];

const classWeight: LocalSymbol = {
  tex: 'w',
  name: 'class weight',
  meaning: 'How much the loss of a class counts. You choose it.',
};

/** What symbols stand for in one chapter, by its address. The card of that chapter says it. */
export const chapterSymbols: Record<string, readonly LocalSymbol[]> = {
  '/how-surprised-should-you-be/': [
    {
      tex: '\\y',
      name: 'truth',
      meaning: 'How often each outcome really happens. These shares sum to 1.',
      shape: 'y_i \\ge 0,\\; \\sum_i y_i = 1',
    },
    {
      tex: '\\p',
      name: 'forecast',
      meaning: 'The probability that the forecast gives to each outcome. They sum to 1.',
      shape: 'p_i \\ge 0,\\; \\sum_i p_i = 1',
    },
    { tex: 'q', name: 'second probability', meaning: 'The probability of an independent event.' },
    { tex: 't', name: 'minus ln p', meaning: 'The number for which p = e to the −t.' },
    { tex: 'x', name: 'a number', meaning: 'Any number above 0.' },
    { tex: 'd', name: 'distance', meaning: 'How far it is from one point to another.' },
    {
      tex: 'a, b, c',
      name: 'three points',
      meaning: 'Any three forecasts, between which one moves.',
    },
  ],
  '/from-scores-to-probabilities/': [
    {
      tex: '\\p',
      name: 'probabilities',
      meaning: 'How probable each class is, as the model sees it. They sum to 1.',
      shape: 'p_i \\ge 0,\\; \\sum_i p_i = 1',
    },
    { tex: 'c', name: 'constant', meaning: 'A number that is added to every logit.' },
    { tex: 'a, b', name: 'leads', meaning: 'By how much one logit is larger than another.' },
    {
      tex: 'f, g',
      name: 'functions',
      meaning: 'A function in the place of the exponential, and the odds that it makes of a lead.',
    },
    {
      tex: 'B',
      name: 'base',
      meaning: 'The number above 1 whose powers are taken. As an index of k it is for Boltzmann.',
    },
    { tex: 'E', name: 'energy', meaning: 'The energy of a state, in physics.' },
    { tex: 'k', name: 'Boltzmann’s constant', meaning: 'The unit of temperature in physics.' },
  ],
  '/the-softmax-form/': [
    {
      tex: '\\p',
      name: 'probabilities',
      meaning: 'How probable each class is, as the model sees it. They sum to 1.',
      shape: 'p_i \\ge 0,\\; \\sum_i p_i = 1',
    },
    {
      tex: '\\y',
      name: 'target',
      meaning:
        'What is true of the example: 1 for the right class, or a share for each. They sum to 1.',
      shape: 'y_i \\ge 0,\\; \\sum_i y_i = 1',
    },
    classWeight,
    {
      tex: 'q',
      name: 'the student’s probabilities',
      meaning: 'What the small model says in distillation, where p is what the large one says.',
    },
    { tex: 'S', name: 'sum of exponentials', meaning: 'The denominator of softmax.' },
    {
      tex: 'f, g',
      name: 'numerator and denominator',
      meaning: 'Any two functions, in the quotient rule.',
    },
    { tex: 'h', name: 'small step', meaning: 'How far a logit is moved to measure a slope.' },
    {
      tex: 'r',
      name: 'the rivals',
      meaning: 'The log-sum-exp of all logits but the right one.',
    },
    { tex: 's', name: 'spread', meaning: 'The logits at the start lie between −s and s.' },
    { tex: 't', name: 'part of the way', meaning: 'From 0 at the start to 1 at the end.' },
    { tex: 'u', name: 'divided logits', meaning: 'The logits divided by the temperature.' },
    { tex: 'v', name: 'direction', meaning: 'By how much each logit moves on a straight way.' },
  ],
  '/the-sigmoid-form/': [
    {
      tex: '\\p',
      name: 'probabilities',
      meaning: 'How probable a yes is for each class by itself. They need not sum to 1.',
      shape: '0 < p_i < 1',
    },
    {
      tex: '\\y',
      name: 'target',
      meaning: '1 where the class is in the picture, and 0 where it is not. Several can be 1.',
      shape: '0 \\le y_i \\le 1',
    },
    classWeight,
    {
      tex: '\\gamma',
      name: 'exponent of the focal loss',
      meaning: 'How strongly easy examples are played down.',
    },
    { tex: 'q', name: 'share of positives', meaning: 'How many of the labels are a yes.' },
    { tex: 's', name: 'label of −1 or 1', meaning: '1 for a yes, and −1 for a no.' },
    { tex: 'u', name: 'an expression', meaning: 'What stands in the logarithm, whatever it is.' },
    { tex: 'x', name: 'a number', meaning: 'Any number.' },
  ],
  '/two-forms-one-loss/': [
    {
      tex: '\\p',
      name: 'probabilities',
      meaning:
        'How probable a dog is. With two outputs, the cat has the rest; one sigmoid for each class gives each its own.',
      shape: '0 < p < 1',
    },
    {
      tex: '\\y',
      name: 'target',
      meaning: '1 for a dog and 0 for a cat.',
      shape: 'y \\in \\{0, 1\\}',
    },
    { tex: 's', name: 'label of −1 or 1', meaning: '1 for one class, and −1 for the other.' },
  ],
  '/learning/': [
    { tex: 'f', name: 'feature', meaning: 'Which feature of the example.' },
    {
      tex: 'a, h',
      name: 'hidden unit',
      meaning: 'The weighted sum that goes into a hidden unit, and what comes out.',
    },
    { tex: 'j', name: 'hidden unit', meaning: 'Which hidden unit.' },
    {
      tex: 'v',
      name: 'weight of a hidden unit',
      meaning: 'What the output of a hidden unit is multiplied by.',
    },
    {
      tex: 'g',
      name: 'bin',
      meaning: 'Which bin of predictions. n with this index is how many are in it.',
    },
  ],
  '/squared-error/': [
    {
      tex: '\\y',
      name: 'target',
      meaning: 'What is true: a measured number, or 1 for what happened and 0 for what did not.',
      shape: 'y \\in \\mathbb{R}',
    },
    {
      tex: '\\sigma',
      name: 'sigmoid, or a spread',
      meaning: 'With a bracket, the sigmoid. Alone, the standard deviation of measurements.',
    },
    { tex: 'q', name: 'share of rainy days', meaning: 'How often it really rains.' },
  ],
  '/my-loss-is-stuck-at/': [
    { tex: 'P', name: 'share of an input', meaning: 'How common an input is.' },
    { tex: 'x', name: 'input', meaning: 'All that the model is given of an example.' },
  ],
  '/in-other-peoples-code/': [
    classWeight,
    { tex: 'D', name: 'denominator', meaning: 'What the sum of the losses is divided by.' },
  ],
  '/when-floats-break/': [
    { tex: 'x', name: 'a number', meaning: 'Any number; in the exercise, the logarithm of p.' },
    { tex: 'b', name: 'bits', meaning: 'How many binary digits a number of the format has.' },
    { tex: 'h', name: 'small step', meaning: 'How far a logit is moved to measure a slope.' },
  ],
  '/patches-and-what-they-cost/': [
    {
      tex: '\\delta',
      name: 'a tiny number',
      meaning: 'What a patch adds to a probability before the logarithm.',
    },
  ],
};
