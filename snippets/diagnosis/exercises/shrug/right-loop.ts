// Adds the surprises, and skips classes without an example.
export function lossOfShrug(counts: number[]): number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  let loss = 0;
  for (const n of counts)
    if (n > 0) loss -= (n / total) * Math.log(n / total);
  return loss;
}

export function accuracyOfShrug(counts: number[]): number {
  return Math.max(...counts) / counts.reduce((sum, n) => sum + n, 0);
}
