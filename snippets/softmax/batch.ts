import { shiftedSoftmax } from './shifted.ts';

const batch = [
  [1002, 1001, 1000],
  [2, 1, 0],
];

// One maximum for the whole batch is too much for the second row.
const largest = Math.max(...batch.flat());
function shiftedBy(z: number[], m: number): number[] {
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

export const oneMaximumForAll = batch.map((row) => shiftedBy(row, largest));
export const oneMaximumPerRow = batch.map(shiftedSoftmax);
