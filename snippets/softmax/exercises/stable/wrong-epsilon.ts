// A small number keeps the division from 0/0, and the shares from their sum.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 1e-7);
  return powers.map((power) => power / total);
}
