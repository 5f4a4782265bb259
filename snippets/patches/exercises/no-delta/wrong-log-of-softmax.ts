import { softmax } from '#core';

// Skips where it should, but the probability was rounded before.
export function loss(z: number[], y: number[]): number {
  const p = softmax(z);
  const terms = y.map((yi, i) => (yi === 0 ? 0 : -yi * Math.log(p[i])));
  return terms.reduce((sum, term) => sum + term, 0);
}
