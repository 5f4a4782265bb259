import { softmax } from '#core';

export function twice(z: number[]): number[] {
  return Array.from(softmax(softmax(z)));
}

// Tries the best that the first softmax can give.
export function ceiling(classes: number): number {
  const best = new Array(classes).fill(0);
  best[0] = 1;
  return softmax(best)[0];
}
