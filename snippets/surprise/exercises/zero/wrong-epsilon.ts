// A small number inside the logarithm: the infinity is gone as well.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map(
    (share, i) => share * Math.log((share + 1e-12) / (p[i] + 1e-12)),
  );
  return terms.reduce((sum, term) => sum + term, 0);
}
