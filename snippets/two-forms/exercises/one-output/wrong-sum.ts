type Layer = { weights: number[][]; biases: number[] };

// Adds what both outputs say.
export function oneOutput({ weights, biases }: Layer): number[] {
  const both = weights[1].map((weight, i) => weight + weights[0][i]);
  return [...both, biases[1] + biases[0]];
}
