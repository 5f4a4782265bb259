import { softmax } from '#core';

/** Multiplies by T where the chain rule divides. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return Array.from(p, (share, i) => (share - Number(i === k)) * T);
}
