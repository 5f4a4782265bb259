import { logSoftmax } from '#core';

// Leaves out every class that is masked, also the right one.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z);
  const terms = y.map((yi, i) =>
    Number.isFinite(lnP[i]) ? -yi * lnP[i] : 0,
  );
  return terms.reduce((sum, term) => sum + term, 0);
}
