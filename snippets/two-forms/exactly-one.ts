import { sigmoid, softmax } from '#core';
import { slider } from '#notebook';

const range = { min: -4, max: 12, step: 0.5, value: 8 };
const logits = [slider("cat's logit", range), 5, -4];
const p = logits.map(sigmoid);
export const sum = p.reduce((total, each) => total + each, 0);

// Yes for one, no for all the others: three of the eight outcomes.
const alone = p.map((_, i) =>
  p.reduce((all, each, j) => all * (j === i ? each : 1 - each), 1),
);
const exactlyOne = alone.reduce((total, each) => total + each, 0);
const ofSoftmax = softmax(logits);
export const shares = ['cat', 'dog', 'owl'].map((name, i) => ({
  class: name,
  sigmoid: p[i],
  'by the sum': p[i] / sum,
  'if exactly one': alone[i] / exactlyOne,
  softmax: ofSoftmax[i],
}));
