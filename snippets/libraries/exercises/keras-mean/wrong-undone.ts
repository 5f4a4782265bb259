import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Takes PyTorch's division back, which is 0/0 where every weight is 0.
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  const total = labels.reduce((sum, label) => sum + weight[label], 0);
  return (
    (lossOf(matrix(logits), labels, { weight }) * total) / labels.length
  );
}
