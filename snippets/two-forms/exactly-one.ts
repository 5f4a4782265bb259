import { sigmoid, softmax } from '#core';
import { slider } from '#notebook';

const range = { min: -4, max: 12, step: 0.5, value: 8 };
const logits = [slider("cat's logit", range), 5, -4];
const yes = logits.map(sigmoid);
const no = yes.map((p) => 1 - p);
export const sum = yes[0] + yes[1] + yes[2];

// Of the eight outcomes, the three with exactly one yes.
const only = [
  yes[0] * no[1] * no[2],
  no[0] * yes[1] * no[2],
  no[0] * no[1] * yes[2],
];
const exactlyOne = only[0] + only[1] + only[2];
const p = softmax(logits);
export const shares = ['cat', 'dog', 'owl'].map((name, i) => ({
  class: name,
  sigmoid: yes[i],
  'divided by sum': yes[i] / sum,
  'if exactly one': only[i] / exactlyOne,
  softmax: p[i],
}));
