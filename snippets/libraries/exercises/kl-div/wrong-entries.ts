// Leaves out the zeros, and still divides by all entries.
export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  y.forEach((row, n) => {
    row.forEach((yi, i) => {
      if (yi > 0) sum += yi * (Math.log(yi) - logP[n][i]);
    });
  });
  return sum / y.flat().length;
}
