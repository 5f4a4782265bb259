import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Keeps all rows, and marks the last as one to leave out.
export function loss(logits: number[][], tokens: number[]): number {
  return lossOf(matrix(logits), [...tokens.slice(1), -100]);
}
