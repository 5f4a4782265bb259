import { logSigmoid } from '#core';

// Minus the logarithm of the probability of the right answer.
export function marginLoss(z: number, s: number): number {
  return -logSigmoid(s * z);
}
