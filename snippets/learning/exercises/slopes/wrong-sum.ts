import { sigmoid } from '#core';

// The features are there. The division is not.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  x.forEach((row, n) => {
    const z = row.reduce((sum, feature, f) => sum + feature * w[f], 0);
    for (let f = 0; f < w.length; f++) {
      gradient[f] += (sigmoid(z) - y[n]) * row[f];
    }
  });
  return gradient;
}
