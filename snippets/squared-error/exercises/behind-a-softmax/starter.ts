import { softmax } from '#core';

// The gradient of ½ Σ (p - y)² in the logits z, where p = softmax(z).
export function slopes(z: number[], y: number[]): number[] {
  return Array.from(softmax(z), (p, i) => p - y[i]);
}
