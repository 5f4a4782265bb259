import { matrix, softmaxCrossEntropyLoss } from '#core';

// Two sentences of three and two tokens, from a vocabulary of four.
const logits = matrix([
  [2, 1, -1, 0],
  [0, 3, 1, -2],
  [-1, 0, 2, 1],
  [1, 1, 0, 3],
  [0.5, -1, 2, 0],
  [0, 0, 0, 0],
]);
const padded = [1, 1, 2, 3, 0, -100];
export const meanOfTokens = softmaxCrossEntropyLoss(logits, padded);
