import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Divides by how many labels have a weight, as TensorFlow.js does.
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  const options = { weight, reduction: 'sum' } as const;
  const count = labels.filter((label) => weight[label] > 0).length;
  return lossOf(matrix(logits), labels, options) / count;
}
