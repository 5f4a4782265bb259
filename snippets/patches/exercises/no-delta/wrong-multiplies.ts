import { logSoftmax } from '#core';

// Multiplies 0 by the -Infinity of a masked class.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z);
  return -y.reduce((sum, yi, i) => sum + yi * lnP[i], 0);
}
