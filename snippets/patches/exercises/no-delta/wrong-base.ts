import { logSoftmax, toBits } from '#core';

// In bits, where the rest of the book counts in nats.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z);
  const terms = y.map((yi, i) => (yi === 0 ? 0 : -yi * toBits(lnP[i])));
  return terms.reduce((sum, term) => sum + term, 0);
}
