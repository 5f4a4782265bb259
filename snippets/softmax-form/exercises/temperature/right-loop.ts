import { softmax } from '#core';

/** Divides the logits first, and then subtracts the 1 in one place. */
export function gradient(z: number[], k: number, T: number): number[] {
  const slopes = [...softmax(z.map((logit) => logit / T))];
  slopes[k] -= 1;
  return slopes.map((slope) => slope / T);
}
