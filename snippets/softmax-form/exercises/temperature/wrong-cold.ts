import { softmax } from '#core';

/** The 1/T is there, and the T inside the softmax is gone. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z);
  return Array.from(p, (share, i) => (share - Number(i === k)) / T);
}
