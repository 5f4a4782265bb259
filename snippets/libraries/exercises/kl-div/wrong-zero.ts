// Divides by the rows, and is NaN where a target is 0.
export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  y.forEach((row, n) => {
    row.forEach((yi, i) => {
      sum += yi * (Math.log(yi) - logP[n][i]);
    });
  });
  return sum / y.length;
}
