import { sigmoid } from '#core';

// One logit for each class, one yes-or-no each. Given that at most one
// answer is yes: the probability of none, then of each class.
export function atMostOne(logits: number[]): number[] {
  const yes = logits.map(sigmoid);
  const none = yes.reduce((product, p) => product * (1 - p), 1);
  const total = yes.reduce((sum, p) => sum + p, none);
  return [none, ...yes].map((p) => p / total);
}
