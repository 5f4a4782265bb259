import { sigmoid } from '#core';

// Divides by the number of weights, not of examples.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  x.forEach((row, n) => {
    const z = row.reduce((sum, feature, f) => sum + feature * w[f], 0);
    const byZ = sigmoid(z) - y[n];
    for (let f = 0; f < w.length; f++) gradient[f] += byZ * row[f];
  });
  return gradient.map((sum) => sum / w.length);
}
