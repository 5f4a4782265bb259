import { softplus } from '#core';

// Maps the labels -1 and 1 to 0 and ½, not to 0 and 1.
export function marginLoss(z: number, s: number): number {
  const y = (s + 1) / 4;
  return softplus(z) - z * y;
}
