import { softmax } from '#core';

// The slopes of ½ Σ (p - y)² by the logits z, where p = softmax(z).
export function slopes(z: number[], y: number[]): number[] {
  return Array.from(softmax(z), (p, i) => p - y[i]);
}
