import { sigmoidCrossEntropyGradient } from '#core';

// The slope in z from the core, times the feature of each weight.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  for (let n = 0; n < x.length; n++) {
    let z = 0;
    for (let f = 0; f < w.length; f++) z += x[n][f] * w[f];
    const byZ = sigmoidCrossEntropyGradient(z, y[n]);
    for (let f = 0; f < w.length; f++) {
      gradient[f] += (byZ * x[n][f]) / x.length;
    }
  }
  return gradient;
}
