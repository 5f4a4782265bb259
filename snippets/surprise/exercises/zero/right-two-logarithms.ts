// Subtracts two logarithms instead of dividing.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map((share, i) =>
    share > 0 ? share * (Math.log(share) - Math.log(p[i])) : 0,
  );
  return terms.reduce((sum, term) => sum + term, 0);
}
