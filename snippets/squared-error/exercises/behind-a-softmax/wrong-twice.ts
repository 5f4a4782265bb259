import { softmax } from '#core';

// The slopes of Σ (p - y)², without the half.
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  const errors = Array.from(p, (share, i) => share - y[i]);
  const mean = errors.reduce((sum, error, i) => sum + p[i] * error, 0);
  return errors.map((error, i) => 2 * p[i] * (error - mean));
}
