import { entropy } from '#core';

const total = (counts: number[]) => counts.reduce((sum, n) => sum + n, 0);

export function lossOfShrug(counts: number[]): number {
  return entropy(counts.map((n) => n / total(counts)));
}

// As if the shrug answered each class as often as it comes.
export function accuracyOfShrug(counts: number[]): number {
  return counts.reduce((sum, n) => sum + (n / total(counts)) ** 2, 0);
}
