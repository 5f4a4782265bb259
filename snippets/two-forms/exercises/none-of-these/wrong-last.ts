import { softmax } from '#core';

// Right, but with none at the end.
export function atMostOne(logits: number[]): number[] {
  return [...softmax([...logits, 0])];
}
