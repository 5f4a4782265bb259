import {
  softmaxCrossEntropyLoss as loss,
  softmaxCrossEntropyLossAndGradient as lossAndGradient,
  matrix,
} from '#core';

const logits = matrix([
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
]);
const labels = [1, 0, 2];

export const each = loss(logits, labels, { reduction: 'none' });
export const sum = loss(logits, labels, { reduction: 'sum' });
export const mean = loss(logits, labels);

// Under the mean, each row is p - y divided by the number of rows.
export const { gradient } = lossAndGradient(logits, labels);
