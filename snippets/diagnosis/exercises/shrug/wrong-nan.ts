// Multiplies 0 by the logarithm of 0.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const shares = counts.map((n) => n / total);
  return -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
