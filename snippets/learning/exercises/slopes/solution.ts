import { sigmoid } from '#core';

// One sigmoid, z = w·x: the gradient of its mean loss in the weights.
// x has a row of features for each example, y a 0 or a 1.
export function slopes(x: number[][], y: number[], w: number[]): number[] {
  const gradient = w.map(() => 0);
  x.forEach((row, n) => {
    const z = row.reduce((sum, feature, f) => sum + feature * w[f], 0);
    const byZ = sigmoid(z) - y[n];
    for (let f = 0; f < w.length; f++) gradient[f] += byZ * row[f];
  });
  return gradient.map((sum) => sum / x.length);
}
