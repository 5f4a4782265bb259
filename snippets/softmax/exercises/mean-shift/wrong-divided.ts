// Divides by the mean instead of subtracting it.
export function meanShiftedSoftmax(z: number[]): number[] {
  const m = z.reduce((sum, logit) => sum + logit, 0) / z.length;
  const powers = z.map((logit) => Math.exp(logit / m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const farApart = [3000, 0, 0];
