// Cuts large logits off at 700, and with them the differences.
export function softmax(z: number[]): number[] {
  const powers = z.map((logit) => Math.exp(Math.min(logit, 700)));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
