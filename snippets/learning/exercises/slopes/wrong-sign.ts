import { sigmoid } from '#core';

// The step, which goes downhill, and not the slope.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  x.forEach((row, n) => {
    const z = row.reduce((sum, feature, f) => sum + feature * w[f], 0);
    const error = y[n] - sigmoid(z);
    for (let f = 0; f < w.length; f++) gradient[f] += error * row[f];
  });
  return gradient.map((sum) => sum / x.length);
}
