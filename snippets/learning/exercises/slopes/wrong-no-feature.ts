import { sigmoid } from '#core';

// The mean error, the same for every weight.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  let sum = 0;
  x.forEach((row, n) => {
    const z = row.reduce((total, feature, f) => total + feature * w[f], 0);
    sum += sigmoid(z) - y[n];
  });
  return w.map(() => sum / x.length);
}
