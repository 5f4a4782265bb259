// The cross-entropy, from which the entropy of y is not taken away.
export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  y.forEach((row, n) => {
    row.forEach((yi, i) => {
      sum -= yi * logP[n][i];
    });
  });
  return sum / y.length;
}
