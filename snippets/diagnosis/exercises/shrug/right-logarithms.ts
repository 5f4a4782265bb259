// ln N minus the mean of ln n over all examples.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const logs = counts.map((n) => (n === 0 ? 0 : n * Math.log(n)));
  return Math.log(total) - logs.reduce((sum, log) => sum + log, 0) / total;
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
