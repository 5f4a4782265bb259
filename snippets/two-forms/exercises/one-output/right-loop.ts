type Layer = { weights: number[][]; biases: number[] };

// Subtracts in a loop.
export function oneOutput({ weights, biases }: Layer): number[] {
  const one: number[] = [];
  for (let i = 0; i < weights[0].length; i++) {
    one.push(weights[1][i] - weights[0][i]);
  }
  one.push(biases[1] - biases[0]);
  return one;
}
