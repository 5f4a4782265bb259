type Layer = { weights: number[][]; biases: number[] };

// The bias as the weight of one input more.
export function oneOutput({ weights, biases }: Layer): number[] {
  const [first, second] = weights.map((row, i) => [...row, biases[i]]);
  return second.map((number, i) => number - first[i]);
}
