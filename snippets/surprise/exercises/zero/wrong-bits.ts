// In bits, where the starter counts in nats.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map((share, i) =>
    share === 0 ? 0 : share * Math.log2(share / p[i]),
  );
  return terms.reduce((sum, term) => sum + term, 0);
}
