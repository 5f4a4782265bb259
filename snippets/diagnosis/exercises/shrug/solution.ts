import { entropy } from '#core';

const total = (counts: number[]) =>
  counts.reduce((sum, count) => sum + count);

// The best forecast for all alike is the shares themselves.
export function lossOfShrug(counts: number[]): number {
  return entropy(counts.map((count) => count / total(counts)));
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / total(counts);
}
