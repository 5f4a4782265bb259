import { entropy } from '#core';

// Cross-entropy minus entropy, row by row.
export function klDiv(logP: number[][], y: number[][]): number {
  const divergences = y.map((row, n) => {
    const crossEntropy = row.reduce(
      (sum, yi, i) => (yi === 0 ? sum : sum - yi * logP[n][i]),
      0,
    );
    return crossEntropy - entropy(row);
  });
  return divergences.reduce((a, b) => a + b) / y.length;
}
