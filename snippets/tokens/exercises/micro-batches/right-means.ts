import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Means weighted by the rows that count. A part without any is skipped.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  let [sum, count] = [0, 0];
  for (const { z, labels } of parts) {
    const rows = labels.filter((label) => label !== -100).length;
    if (rows === 0) continue;
    sum += rows * lossOf(matrix(z), labels);
    count += rows;
  }
  return sum / count;
}
