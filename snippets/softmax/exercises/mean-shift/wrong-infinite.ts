// The right shift, and a logit that is not finite.
export function meanShiftedSoftmax(z: number[]): number[] {
  const m = z.reduce((sum, logit) => sum + logit, 0) / z.length;
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const farApart = [Number.POSITIVE_INFINITY, 0, 0];
