import { softmax } from '#core';

/** Points downhill, as a step does and a gradient does not. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return Array.from(p, (share, i) => (Number(i === k) - share) / T);
}
