import { logSumExp, softmax } from '#core';

// L = cross-entropy + λ · (log-sum-exp)². Its gradient with respect to z,
// where class k is right.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const lse = logSumExp(z);
  return Array.from(softmax(z), (p, i) => {
    const y = i === k ? 1 : 0;
    return p - y + lambda * lse ** 2;
  });
}
