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

// Logits taken for probabilities: each is divided by the sum of its row.
export const shares = [1 / 2, 0 / 4, 2 / 1];

// Keras then clips them to lie between 1e-7 and 1 - 1e-7.
const clipped = shares.map((p) => Math.min(Math.max(p, 1e-7), 1 - 1e-7));
const sumOfLogs = clipped.reduce((total, p) => total + Math.log(p), 0);
export const asIfProbabilities = -sumOfLogs / 3;
