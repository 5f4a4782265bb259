import { softmax } from '#core';

/** Divides twice: once for z / T, and once more for the softmax of it. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return Array.from(p, (share, i) => (share - Number(i === k)) / T ** 2);
}
