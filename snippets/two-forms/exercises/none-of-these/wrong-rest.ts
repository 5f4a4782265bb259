import { sigmoid } from '#core';

// Each class by its own sigmoid, and what is left over for none.
export function atMostOne(logits: number[]): number[] {
  const yes = logits.map((z) => sigmoid(z));
  const total = yes.reduce((sum, p) => sum + p, 0);
  return [Math.max(0, 1 - total), ...yes];
}
