import { softmax } from '#core';

const p = Array.from(softmax([2, 1, -1]));

// Row i, column j: how fast p[i] rises as z[j] does.
const J = p.map((pi, i) => p.map((pj, j) => pi * (Number(i === j) - pj)));
export const jacobian = ['p cat', 'p dog', 'p owl'].map((share, i) => {
  const [cat, dog, owl] = J[i];
  return {
    'slope of': share,
    'by z cat': cat,
    'by z dog': dog,
    'by z owl': owl,
  };
});

// What a small nudge of the dog's logit alone does to the three shares.
const nudged = softmax([2, 1.001, -1]);
export const seen = p.map((share, i) => (nudged[i] - share) / 0.001);
