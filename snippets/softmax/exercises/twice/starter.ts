import { softmax } from '#core';

// What the network and its loss do together.
export function twice(z: number[]): number[] {
  return [...softmax(z)];
}

// The largest probability that logits can reach. (This is a bad guess.)
export function ceiling(classes: number): number {
  return 1 / classes;
}
