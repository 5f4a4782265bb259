import { matrix, sigmoidCrossEntropyLoss } from '#core';

// Two pictures, three questions each.
const logits = matrix([
  [3, 2, -4],
  [-2, 4, 1],
]);
const targets = matrix([
  [1, 1, 0],
  [0, 1, 0],
]);

export const meanOfSix = sigmoidCrossEntropyLoss(logits, targets);
const options = { reduction: 'sum' } as const;
const sum = sigmoidCrossEntropyLoss(logits, targets, options);
export const sumPerPicture = sum / logits.rows;
export const ratio = sumPerPicture / meanOfSix;
