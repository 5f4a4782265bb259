import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// tokens is a text. Row t of the logits is a model's guess at the token
// after tokens[t]. A token of −100 is padding. Returns the mean loss.
export function loss(logits: number[][], tokens: number[]): number {
  return lossOf(matrix(logits), tokens);
}
