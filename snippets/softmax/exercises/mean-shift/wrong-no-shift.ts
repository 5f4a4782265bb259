// No shift at all.
export function meanShiftedSoftmax(z: number[]): number[] {
  const powers = z.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const farApart = [3000, 0, 0];
