import { softmax } from '#core';

const names = ['cat', 'dog', 'owl'];
const p = Array.from(softmax([2, 1, -1]));

// How fast p[i] rises as z[j] does.
const slope = (i: number, j: number) =>
  i === j ? p[i] * (1 - p[i]) : -p[i] * p[j];
export const jacobian = names.map((name, i) => ({
  'slope of': `p ${name}`,
  'in z cat': slope(i, 0),
  'in z dog': slope(i, 1),
  'in z owl': slope(i, 2),
}));

// What a small nudge of the dog's logit alone does to the three p.
const nudged = softmax([2, 1.001, -1]);
export const seen = p.map((share, i) => (nudged[i] - share) / 0.001);
