// Makes 0 of every NaN, also of one that came from elsewhere.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map((share, i) => share * Math.log(share / p[i]));
  return terms.reduce(
    (sum, term) => sum + (Number.isNaN(term) ? 0 : term),
    0,
  );
}
