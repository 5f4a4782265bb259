import { softmax } from '#core';

// Softmax over the classes leaves nothing for none of them.
export function atMostOne(logits: number[]): number[] {
  return [0, ...softmax(logits)];
}
