// Another shift, close enough to the maximum: the largest power is e^10.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b)) - 10;
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
