import { softmaxCrossEntropyLoss as loss, matrix } from '#core';

const rows = [
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
];
export const logits = matrix(rows);
export const labels = [1, 0, 2];

export const losses = loss(logits, labels, { reduction: 'none' });
export const sum = loss(logits, labels, { reduction: 'sum' });
export const mean = loss(logits, labels);

// Logits taken for probabilities, as in Keras: shared out, then clipped.
const eps = 1e-7;
const misread = rows.map((row, n) => {
  const share = row[labels[n]] / row.reduce((a, b) => a + b);
  return -Math.log(Math.min(Math.max(share, eps), 1 - eps));
});
export const asIfProbabilities = misread.reduce((a, b) => a + b) / 3;
