import { softmax } from '#core';

/** The gradient of the loss of class k in z, where the loss sees z / T. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return Array.from(p, (share, i) => (share - Number(i === k)) / T);
}
