type Layer = { weights: number[][]; biases: number[] };

// The first output less the second: the probability of class 0.
export function oneOutput({ weights, biases }: Layer): number[] {
  const lead = weights[0].map((weight, i) => weight - weights[1][i]);
  return [...lead, biases[0] - biases[1]];
}
