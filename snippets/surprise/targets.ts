import { crossEntropy, entropy, klDivergence } from '#core';

const p = [0.7, 0.2, 0.1];
const row = (target: string, y: number[]) => ({
  target,
  'H(y, p)': crossEntropy(y, p),
  'H(y)': entropy(y),
  'KL(y‖p)': klDivergence(y, p),
});
export const targets = [
  row('it was sunny', [1, 0, 0]),
  row('nine in ten say sun', [0.9, 0.05, 0.05]),
  row('the forecast itself', p),
];
export const ofWhatHappened = -Math.log(p[0]);
