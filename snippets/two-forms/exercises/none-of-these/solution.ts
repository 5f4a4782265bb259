import { softmax } from '#core';

// One logit for each class, one yes-or-no each. Given that at most one
// answer is yes: the probability of none, then of each class.
export function atMostOne(logits: number[]): number[] {
  return Array.from(softmax([0, ...logits]));
}
