import { softplus } from '#core';

// The loss of the logit z for a label s of -1 or 1.
export function marginLoss(z: number, s: number): number {
  return softplus(-s * z);
}
