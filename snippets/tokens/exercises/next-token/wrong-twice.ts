import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Shifts twice, as where model and loss both do it.
export function loss(logits: number[][], tokens: number[]): number {
  if (tokens.length < 3) return 0;
  return lossOf(matrix(logits.slice(0, -2)), tokens.slice(2));
}
