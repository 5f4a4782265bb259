import { softmax } from '#core';

// None counts e^1, not e^0.
export function atMostOne(logits: number[]): number[] {
  return [...softmax([1, ...logits])];
}
