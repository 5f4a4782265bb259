// The median: the logit in the middle.
export function meanShiftedSoftmax(z: number[]): number[] {
  const m = [...z].sort((a, b) => a - b)[Math.floor(z.length / 2)];
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const farApart = [3000, 0, 0];
