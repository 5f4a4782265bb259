import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Puts the parts together again, which needs the memory one did not have.
export function loss(parts: { z: number[][]; labels: number[] }[]): number {
  const rows = parts.flatMap(({ z }) => z);
  const labels = parts.flatMap((part) => part.labels);
  return lossOf(matrix(rows), labels);
}
