import { sigmoid } from '#core';

// Subtracts w from the logit, and not its logarithm.
export function share(p: number, w: number): number {
  return sigmoid(Math.log(p / (1 - p)) - (w - 1));
}

export function threshold(w: number): number {
  return share(0.5, w);
}
