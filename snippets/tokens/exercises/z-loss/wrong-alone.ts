import { logSumExp, softmax } from '#core';

// The gradient of the second term, without that of the first.
export function gradient(
  z: number[],
  _k: number,
  lambda: number,
): number[] {
  const lse = logSumExp(z);
  return Array.from(softmax(z), (p) => 2 * lambda * lse * p);
}
