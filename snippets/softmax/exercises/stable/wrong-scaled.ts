// Divides by the largest logit instead of subtracting it.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = z.map((logit) => Math.exp(logit / m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
