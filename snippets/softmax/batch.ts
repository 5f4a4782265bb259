import { softmax } from '#core';

// Two examples, one a row. The shift is right for one and not the other.
const batch = [
  [1002, 1001, 1000],
  [2, 1, 0],
];

function shiftedBy(m: number, z: number[]): number[] {
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const largest = Math.max(...batch.flat());
export const oneMaximum = batch.map((z) => shiftedBy(largest, z));
export const rowMaximum = batch.map((z) => shiftedBy(Math.max(...z), z));

const columns = [0, 1, 2].map((i) => softmax(batch.map((z) => z[i])));
export const downTheColumns = batch.map((_, n) => columns.map((p) => p[n]));
