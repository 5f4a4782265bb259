import { softmax } from '#core';

// The gradient of ½ Σ (p - y)² in the logits z, where p = softmax(z).
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  const errors = Array.from(p, (share, i) => share - y[i]);
  const mean = errors.reduce((sum, error, i) => sum + p[i] * error, 0);
  return errors.map((error, i) => p[i] * (error - mean));
}
