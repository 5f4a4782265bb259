import { softmax } from '#core';

// The loss of the logits z for the target y.
export function loss(z: number[], y: number[]): number {
  const p = softmax(z);
  return -y.reduce((sum, yi, i) => sum + yi * Math.log(p[i] + 1e-7), 0);
}
