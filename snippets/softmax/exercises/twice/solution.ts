import { softmax } from '#core';

export function twice(z: number[]): number[] {
  return [...softmax(softmax(z))];
}

// Probabilities are at most 1 apart, so the best input is [1, 0, …, 0].
export function ceiling(classes: number): number {
  return Math.E / (Math.E + classes - 1);
}
