import { softmax } from '#core';

// A small number keeps the logarithm finite, and caps the loss.
export function loss(z: number[], k: number): number {
  return -Math.log(softmax(z)[k] + 1e-12);
}
