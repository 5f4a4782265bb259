import { softplus } from '#core';

// Large where label and logit agree.
export function marginLoss(z: number, s: number): number {
  return softplus(s * z);
}
