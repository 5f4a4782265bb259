import { check, gradientOf, near } from '#check';
import { softmaxCrossEntropy } from '#core';
import { gradient } from './starter.ts';

const p = [0.7053845126982, 0.2594964603424, 0.03511902695934];
const loss = (z: number[], k: number, T: number) =>
  softmaxCrossEntropy(
    z.map((logit) => logit / T),
    k,
  );

export const checks = [
  check('is p − y at T = 1', () => {
    near(gradient, [[2, 1, -1], 1, 1], [p[0], p[1] - 1, p[2]]);
  }),
  check('agrees with central differences at T = 2', () => {
    gradientOf(loss, gradient, [[2, 1, -1], 1, 2]);
  }),
  check('agrees with central differences at T = 0.5', () => {
    gradientOf(loss, gradient, [[0.3, -1, 1.2, 0], 2, 0.5]);
  }),
  check('is 0 where there is one class', () => {
    near(gradient, [[5], 0, 3], [0]);
  }),
];
