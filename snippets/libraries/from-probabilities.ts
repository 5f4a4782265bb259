import { crossEntropy } from '#core';

const p = [
  [0.2, 0.7, 0.1],
  [0.5, 0.25, 0.25],
  [0.1, 0.1, 0.8],
];
const labels = [1, 0, 2];
const oneHot = (k: number) => [0, 1, 2].map((i) => Number(i === k));
const meanOf = (loss: (row: number[], k: number) => number) =>
  p.reduce((sum, row, n) => sum + loss(row, labels[n]), 0) / p.length;
export const mean = meanOf((row, k) => crossEntropy(oneHot(k), row));

// Every entry halved: the rows now sum to ½.
export const halvedAsTheyAre = meanOf((row, k) => -Math.log(row[k] / 2));
export const halvedThenShared = meanOf(
  (row, k) => -Math.log(row[k] / 2 / row.reduce((s, x) => s + x / 2, 0)),
);
