import { sigmoid } from '#core';

// Each logit belongs to one yes-or-no. Returns the probability of none,
// and then of each class, given that at most one answer is yes.
export function atMostOne(logits: number[]): number[] {
  const yes = logits.map(sigmoid);
  const none = yes.reduce((product, p) => product * (1 - p), 1);
  const total = yes.reduce((sum, p) => sum + p, none);
  return [none, ...yes].map((p) => p / total);
}
