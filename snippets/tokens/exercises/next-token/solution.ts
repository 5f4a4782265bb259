import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// tokens is a text. Row t of the logits is a model's guess at the token
// after tokens[t]. −100 is padding. The mean loss of the guesses.
export function loss(logits: number[][], tokens: number[]): number {
  const guesses = logits.slice(0, -1);
  const truth = tokens.slice(1);
  return lossOf(matrix(guesses), truth);
}
