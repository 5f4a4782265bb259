import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

/** The weighted loss as Keras reduces it, by the number of examples. */
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  const options = { weight, reduction: 'sum' } as const;
  return lossOf(matrix(logits), labels, options) / labels.length;
}
