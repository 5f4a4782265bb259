// Leaves out a term where either of the two is 0.
export function divergence(y: number[], p: number[]): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    if (y[i] > 0 && p[i] > 0) sum += y[i] * Math.log(y[i] / p[i]);
  }
  return sum;
}
