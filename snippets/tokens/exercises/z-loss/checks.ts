import { check, gradientOf, near } from '#check';
import { logSumExp, softmaxCrossEntropy } from '#core';
import { gradient } from './starter.ts';

const loss = (z: number[], k: number, lambda: number) =>
  softmaxCrossEntropy(z, k) + lambda * logSumExp(z) ** 2;

export const checks = [
  check('is p − y where λ is 0', () => {
    near(gradient, [[0, 0, 0, 0], 3, 0], [0.25, 0.25, 0.25, -0.75]);
    near(gradient, [[0, 0], 0, 0], [-0.5, 0.5]);
  }),
  check('agrees with PyTorch for the logits 2, 1 and −1', () => {
    const slopes = [1.03677588026769, -0.618591468547092, 0.05161803163304];
    near(gradient, [[2, 1, -1], 1, 0.1], slopes);
  }),
  check('pulls logits up where the log-sum-exp is below 0', () => {
    const slopes = [-1.173923459170775, -0.023537980608368];
    near(gradient, [[-60, -62], 0, 0.01], slopes);
  }),
  check('agrees with central differences', () => {
    gradientOf(loss, gradient, [[0.3, -1, 1.2, 0], 2, 0.5]);
  }),
  check('survives logits of 1000', () => {
    near(gradient, [[1000, 0], 1, 1e-4], [1.2, -1]);
  }),
];
