// The second logit, which is the mean of three in a row.
export function meanShiftedSoftmax(z: number[]): number[] {
  const m = z[1];
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const farApart = [3000, 0, 0];
