type Layer = { weights: number[][]; biases: number[] };

// Halves the lead, as if it had to be shared by the two.
export function oneOutput({ weights, biases }: Layer): number[] {
  const lead = weights[1].map((weight, i) => (weight - weights[0][i]) / 2);
  return [...lead, (biases[1] - biases[0]) / 2];
}
