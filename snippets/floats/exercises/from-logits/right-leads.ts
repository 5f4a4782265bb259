import { logSumExp, softplus } from '#core';

// Only the leads of the other classes over the right one count.
export function loss(z: number[], k: number): number {
  const leads = z.filter((_, i) => i !== k).map((zi) => zi - z[k]);
  return softplus(logSumExp(leads));
}
