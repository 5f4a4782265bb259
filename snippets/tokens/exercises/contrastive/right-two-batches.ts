import { matrix, softmaxCrossEntropyLoss } from '#core';

// Two batches of rows: the matrix, and the matrix with its sides exchanged.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  const turned = logits[0].map((_, j) => logits.map((row) => row[j]));
  const own = logits.map((_, i) => i);
  const oneWay = softmaxCrossEntropyLoss(matrix(logits), own);
  const otherWay = softmaxCrossEntropyLoss(matrix(turned), own);
  return (oneWay + otherWay) / 2;
}
