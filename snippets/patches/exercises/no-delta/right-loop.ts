import { logSoftmax } from '#core';

// Skips in a loop.
export function loss(z: number[], y: number[]): number {
  const lnP = logSoftmax(z);
  let sum = 0;
  for (let i = 0; i < z.length; i++) {
    if (y[i] > 0) sum -= y[i] * lnP[i];
  }
  return sum;
}
