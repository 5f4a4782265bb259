import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Divides by the tokens, one more than there are guesses to judge.
export function loss(logits: number[][], tokens: number[]): number {
  const options = { reduction: 'sum' } as const;
  const guesses = matrix(logits.slice(0, -1));
  return lossOf(guesses, tokens.slice(1), options) / tokens.length;
}
