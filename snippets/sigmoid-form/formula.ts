import { binaryCrossEntropy } from '#core';

export function loss(p: number, y: number): number {
  return -(y * Math.log(p) + (1 - y) * Math.log(1 - p));
}

const p = [0.9, 0.2, 0.6, 0.99];
const y = [1, 0, 1, 0];

export const losses = p.map((pn, n) => loss(pn, y[n]));
export const mean = losses.reduce((sum, each) => sum + each, 0) / 4;
export const partOfTheFourth = losses[3] / 4;

// The same four losses by the core.
export const core = p.map((pn, n) => binaryCrossEntropy(pn, y[n]));
