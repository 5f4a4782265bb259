import { logSumExp, softmax } from '#core';

// Stops half way along the chain rule: the slope of the log-sum-exp is missing.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const lse = logSumExp(z);
  return Array.from(softmax(z), (p, i) => {
    const y = i === k ? 1 : 0;
    return p - y + 2 * lambda * lse;
  });
}
