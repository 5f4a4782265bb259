import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Divides by the number of classes.
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  const options = { weight, reduction: 'sum' } as const;
  return lossOf(matrix(logits), labels, options) / weight.length;
}
