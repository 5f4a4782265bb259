import { check, gradientOf, near } from '#check';
import { softmaxCrossEntropy } from '#core';
import { gradient } from './starter.ts';

const p = [0.7053845126982, 0.2594964603424, 0.03511902695934];
const lossAt = (k: number, T: number) => (z: number[]) => {
  const divided = z.map((logit) => logit / T);
  return softmaxCrossEntropy(divided, k);
};
const gradientAt2 = (z: number[]) => gradient(z, 1, 2);
const gradientAtHalf = (z: number[]) => gradient(z, 2, 0.5);

export const checks = [
  check('is p − y at T = 1', () => {
    near(gradient, [[2, 1, -1], 1, 1], [p[0], p[1] - 1, p[2]]);
  }),
  check('agrees with central differences at T = 2', () => {
    gradientOf(lossAt(1, 2), gradientAt2, [2, 1, -1]);
  }),
  check('agrees with central differences at T = 0.5', () => {
    gradientOf(lossAt(2, 0.5), gradientAtHalf, [0.3, -1, 1.2, 0]);
  }),
  check('is 0 where there is one class', () => {
    near(gradient, [[5], 0, 3], [0]);
  }),
];
