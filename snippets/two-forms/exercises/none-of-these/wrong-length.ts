import { softmax } from '#core';

// Leaves none out of the result.
export function atMostOne(logits: number[]): number[] {
  return [...softmax([0, ...logits])].slice(1);
}
