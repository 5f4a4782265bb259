import { softmax } from '#core';

// The slope of a logit through its own probability, and no other.
export function slopes(z: number[], y: number[]): number[] {
  return Array.from(softmax(z), (p, i) => (p - y[i]) * p * (1 - p));
}
