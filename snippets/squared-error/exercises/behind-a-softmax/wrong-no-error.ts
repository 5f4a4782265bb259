import { softmax } from '#core';

// The slope of each probability in its logit, and no error in it.
export function slopes(z: number[], _y: number[]): number[] {
  return Array.from(softmax(z), (p) => p * (1 - p));
}
