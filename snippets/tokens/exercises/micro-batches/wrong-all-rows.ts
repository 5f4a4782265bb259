import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Counts the padding as well.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  let [sum, count] = [0, 0];
  for (const { z, labels } of parts) {
    sum += lossOf(matrix(z), labels, { reduction: 'sum' });
    count += labels.length;
  }
  return sum / count;
}
