/** What symbols stand for in one chapter only. */
import type { LocalSymbol } from '../site/notation.ts';

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
  '/how-fast-can-it-go/': [
    { tex: 'x', name: 'a number', meaning: 'The number whose exponential is computed.' },
    { tex: 'a', name: 'power of 2', meaning: 'How often 2 is multiplied by itself.' },
    { tex: 'j', name: 'place in the table', meaning: 'Which of the 256 numbers of the table.' },
    { tex: 'r', name: 'rest', meaning: 'What is left of x, at most half a step of the table.' },
    { tex: 'n', name: 'number of steps', meaning: 'How many steps of the table x is from 0.' },
  ],
};
