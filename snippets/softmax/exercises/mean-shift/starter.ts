export function meanShiftedSoftmax(z: number[]): number[] {
  const m = Math.max(...z); // the mean, instead
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

// Three finite logits that break it.
export const farApart = [1000, 1001, 1002];
