import { sigmoid } from '#core';

// The four outcomes that are allowed, as products. At 1000 all are 0.
export function atMostOne(logits: number[]): number[] {
  const p = logits.map(sigmoid);
  const outcome = (yes: number) =>
    p.reduce((product, pi, i) => product * (i === yes ? pi : 1 - pi), 1);
  const outcomes = [-1, ...p.keys()].map(outcome);
  const total = outcomes.reduce((sum, each) => sum + each, 0);
  return outcomes.map((each) => each / total);
}
