import { softmaxCrossEntropyLoss as loss, matrix } from '#core';

const logits = matrix([
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
]);
const labels = [1, 0, 2];
const weight = [10, 1, 1]; // A cat counts ten times.

export const weightedMean = loss(logits, labels, { weight });
const sum = loss(logits, labels, { weight, reduction: 'sum' });
export const dividedByThree = sum / 3;

const cat = matrix([[0, 3, 1]]);
export const aloneWeighted = loss(cat, [0], { weight });
export const aloneUnweighted = loss(cat, [0]);
