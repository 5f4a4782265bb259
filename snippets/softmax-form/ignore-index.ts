import { softmaxCrossEntropyLoss as loss, matrix } from '#core';

const logits = matrix([
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
]);

// The last row is padding: its label says so, and the mean is over two.
export const padded = loss(logits, [1, 0, -100]);

// Leaves out every row labelled 0, which is the middle one, and not row 0.
export const labelZero = loss(logits, [1, 0, 2], { ignoreIndex: 0 });

export const nothingLeft = loss(logits, [-100, -100, -100]);
