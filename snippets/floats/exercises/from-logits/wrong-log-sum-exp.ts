import { logSumExp } from '#core';

// The formula as it stands: two large numbers are subtracted.
export function loss(z: number[], k: number): number {
  return logSumExp(z) - z[k];
}
