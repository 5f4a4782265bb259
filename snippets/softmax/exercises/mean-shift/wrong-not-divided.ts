// Forgets to divide by the total.
export function meanShiftedSoftmax(z: number[]): number[] {
  const m = z.reduce((sum, logit) => sum + logit, 0) / z.length;
  return z.map((logit) => Math.exp(logit - m));
}

export const farApart = [3000, 0, 0];
