// The loss on the largest class alone.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return -Math.log(Math.max(...counts) / total);
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
