import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Shifts the other way: each guess is judged by the token before it.
export function loss(logits: number[][], tokens: number[]): number {
  return lossOf(matrix(logits.slice(1)), tokens.slice(0, -1));
}
