import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Takes padding for the token 0.
export function loss(logits: number[][], tokens: number[]): number {
  const truth = tokens.slice(1).map((token) => Math.max(token, 0));
  return lossOf(matrix(logits.slice(0, -1)), truth);
}
