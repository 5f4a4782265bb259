import { softmax } from '#core';

/** Divides the probability alone, and not the target. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return Array.from(p, (share, i) => share / T - Number(i === k));
}
