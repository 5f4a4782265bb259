import { logSumExp, softmax } from '#core';

// Forgets the 2 of the square.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const lse = logSumExp(z);
  return Array.from(softmax(z), (p, i) => {
    const y = i === k ? 1 : 0;
    return p - y + lambda * lse * p;
  });
}
