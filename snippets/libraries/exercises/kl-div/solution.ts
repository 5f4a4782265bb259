// The mean divergence of a row: rows of ln p, and rows of y.
export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  for (let n = 0; n < y.length; n++) {
    for (let i = 0; i < y[n].length; i++) {
      if (y[n][i] === 0) continue;
      sum += y[n][i] * (Math.log(y[n][i]) - logP[n][i]);
    }
  }
  return sum / y.length;
}
