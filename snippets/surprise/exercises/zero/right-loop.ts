// Skips the terms in a loop.
export function divergence(y: number[], p: number[]): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    if (y[i] === 0) continue;
    sum += y[i] * Math.log(y[i] / p[i]);
  }
  return sum;
}
