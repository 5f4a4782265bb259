import { crossEntropy, entropy, klDivergence } from '#core';

const y = [
  [0.5, 0.25, 0.25],
  [0.1, 0.8, 0.1],
];
const p = [
  [0.7, 0.2, 0.1],
  [0.5, 0.25, 0.25],
];
const meanOf = (f: (n: number) => number) => (f(0) + f(1)) / 2;

export const crossEntropyMean = meanOf((n) => crossEntropy(y[n], p[n]));
export const entropyMean = meanOf((n) => entropy(y[n]));
export const divergenceMean = meanOf((n) => klDivergence(y[n], p[n]));

// The sum over both rows, divided by all six entries.
export const dividedByEntries = (2 * divergenceMean) / 6;

// p first, y second
export const theOtherWay = meanOf((n) => klDivergence(p[n], y[n]));
