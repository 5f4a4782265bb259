import { softmax } from '#core';

export function naiveSoftmax(z: number[]): number[] {
  const powers = z.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const naive = naiveSoftmax([2, 1, -1]);
export const core = softmax([2, 1, -1]);
