import { logSoftmax } from '#core';

// The loss of the logits z for the target y.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z);
  const terms = y.map((yi, i) => (yi === 0 ? 0 : -yi * lnP[i]));
  return terms.reduce((sum, term) => sum + term, 0);
}
