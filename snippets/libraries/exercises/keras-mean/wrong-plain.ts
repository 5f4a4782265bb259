import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Divides as Keras does, and has lost the weights.
export function loss(
  logits: number[][],
  labels: number[],
  _weight: number[],
): number {
  return lossOf(matrix(logits), labels);
}
