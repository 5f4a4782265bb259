// Adds a number too small to be seen, unless the share is as small.
export function divergence(y: number[], p: number[]): number {
  const terms = y.map((share, i) => {
    const forecast = share === 0 && p[i] === 0 ? 1 : p[i];
    return share * Math.log((share + 1e-300) / forecast);
  });
  return terms.reduce((sum, term) => sum + term, 0);
}
