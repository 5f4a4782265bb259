import { crossEntropy } from '#core';

const sharesOf = (counts: number[]) => {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => n / total);
};

// The cross-entropy of the shares with themselves.
export const lossOfShrug = (counts: number[]) =>
  crossEntropy(sharesOf(counts), sharesOf(counts));

export const accuracyOfShrug = (counts: number[]) =>
  sharesOf(counts).reduce((a, b) => Math.max(a, b));
