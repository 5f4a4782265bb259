import { softplus } from '#core';

// A case for each label.
export function marginLoss(z: number, s: number): number {
  if (s === 1) return softplus(-z);
  return softplus(z);
}
