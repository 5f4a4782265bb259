import { softmax } from '#core';

export function twice(z: number[]): number[] {
  return [...softmax(softmax(z))];
}

// The ceiling of a single softmax.
export function ceiling(_classes: number): number {
  return 1;
}
