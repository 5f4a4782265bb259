type Layer = { weights: number[][]; biases: number[] };

// The right numbers, with the bias in front of the weights.
export function oneOutput({ weights, biases }: Layer): number[] {
  const lead = weights[1].map((weight, i) => weight - weights[0][i]);
  return [biases[1] - biases[0], ...lead];
}
