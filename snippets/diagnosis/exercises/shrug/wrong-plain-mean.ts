// A mean over the classes, as if each came equally often.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const surprises = counts.map((n) => -Math.log(n / total));
  return surprises.reduce((sum, each) => sum + each, 0) / counts.length;
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
