import { softmaxCrossEntropy } from '#core';

// Row by row, the weight outside the loss.
export function loss(
  logits: number[][],
  labels: number[],
  weight: number[],
): number {
  let sum = 0;
  labels.forEach((label, n) => {
    sum += weight[label] * softmaxCrossEntropy(logits[n], label);
  });
  return sum / logits.length;
}
