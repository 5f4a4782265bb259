// Leaves out what never happens, then turns quotient and sign round.
export function divergence(y: number[], p: number[]): number {
  const happens = y.map((_, i) => i).filter((i) => y[i] > 0);
  return happens.reduce((sum, i) => sum - y[i] * Math.log(p[i] / y[i]), 0);
}
