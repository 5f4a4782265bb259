import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Weights each part's mean by its rows, padding among them.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  let [sum, rows] = [0, 0];
  for (const { z, labels } of parts) {
    sum += labels.length * lossOf(matrix(z), labels);
    rows += labels.length;
  }
  return sum / rows;
}
