import { sigmoid } from '#core';

// The slopes of ½ (p - y)², which have p (1 - p) in them.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  x.forEach((row, n) => {
    const z = row.reduce((sum, feature, f) => sum + feature * w[f], 0);
    const p = sigmoid(z);
    const byZ = (p - y[n]) * p * (1 - p);
    for (let f = 0; f < w.length; f++) gradient[f] += byZ * row[f];
  });
  return gradient.map((sum) => sum / x.length);
}
