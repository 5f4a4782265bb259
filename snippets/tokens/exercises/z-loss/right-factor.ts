import { logSumExp, softmax } from '#core';

// p has a factor in front, 1 + 2λ times the log-sum-exp.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const factor = 1 + 2 * lambda * logSumExp(z);
  const slopes = Array.from(softmax(z), (p) => factor * p);
  slopes[k] -= 1;
  return slopes;
}
