import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// The loss of each example, and a mean of one's own.
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  const options = { weight, reduction: 'none' } as const;
  const losses = lossOf(matrix(logits), labels, options);
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}
