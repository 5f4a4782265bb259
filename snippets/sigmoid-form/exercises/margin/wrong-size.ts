import { softplus } from '#core';

// Takes the size of the logit and forgets on which side the label is.
export function marginLoss(z: number, _s: number): number {
  return softplus(-Math.abs(z));
}
