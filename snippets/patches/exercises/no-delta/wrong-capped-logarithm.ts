import { logSoftmax } from '#core';

// Stops the logarithm at -1e9: a cap, only further away.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z).map((each) => Math.max(each, -1e9));
  return -y.reduce((sum, yi, i) => sum + yi * lnP[i], 0);
}
