import { entropy, toBits } from '#core';

// The entropy, in bits.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return toBits(entropy(counts.map((n) => n / total)));
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
