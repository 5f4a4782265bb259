// A last layer of two outputs: logit i is weights[i] · x + biases[i].
type Layer = { weights: number[][]; biases: number[] };

// Returns the weights of the one output, and then its bias. Its sigmoid
// is the probability that class 1 had.
export function oneOutput({ weights, biases }: Layer): number[] {
  return [...weights[1], biases[1]];
}
