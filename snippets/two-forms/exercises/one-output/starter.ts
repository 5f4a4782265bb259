// A last layer of two outputs: logit i is weights[i] · x + biases[i].
type Layer = { weights: number[][]; biases: number[] };

// The one output that gives class 1 the same probability, by a sigmoid:
// its weights, and its bias at the end.
export function oneOutput({ weights, biases }: Layer): number[] {
  return [...weights[1], biases[1]];
}
