import { softmax } from '#core';

// Subtracts the mean error, and does not multiply by p.
export function slopes(z: number[], y: number[]): number[] {
  const p = softmax(z);
  const errors = Array.from(p, (share, i) => share - y[i]);
  const mean = errors.reduce((sum, error, i) => sum + p[i] * error, 0);
  return errors.map((error) => error - mean);
}
