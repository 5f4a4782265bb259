import { softmaxCrossEntropy } from '#core';

// Row by row, padding left out by hand.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  const losses: number[] = [];
  for (const { z, labels } of parts) {
    for (let n = 0; n < z.length; n++) {
      if (labels[n] >= 0) losses.push(softmaxCrossEntropy(z[n], labels[n]));
    }
  }
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}
