// Passes each logit as an argument: too many for a call.
export function softmax(z: number[]): number[] {
  const m = Math.max(...z);
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
