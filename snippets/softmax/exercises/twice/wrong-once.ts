import { softmax } from '#core';

// The second softmax is forgotten.
export function twice(z: number[]): number[] {
  return [...softmax(z)];
}

export function ceiling(classes: number): number {
  return Math.E / (Math.E + classes - 1);
}
