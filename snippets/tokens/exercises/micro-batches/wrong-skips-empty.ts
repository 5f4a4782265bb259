import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Leaves out parts that are all padding, and still counts parts.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  const means = parts
    .map(({ z, labels }) => lossOf(matrix(z), labels))
    .filter((mean) => !Number.isNaN(mean));
  return means.reduce((a, b) => a + b) / means.length;
}
