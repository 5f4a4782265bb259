const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

// Takes the mean away first, and finds far logits as large as can be.
export function meanShiftedSoftmax(z: number[]): number[] {
  const mean = sum(z) / z.length;
  const shifted = z.map((logit) => logit - mean);
  const total = sum(shifted.map(Math.exp));
  return shifted.map((s) => Math.exp(s) / total);
}

export const farApart = [Number.MAX_VALUE, 0, -Number.MAX_VALUE];
