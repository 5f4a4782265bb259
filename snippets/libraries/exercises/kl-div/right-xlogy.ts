// A product that is 0 where x is 0, as SciPy has it.
const xlogy = (x: number, y: number) => (x === 0 ? 0 : x * Math.log(y));

export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  y.forEach((row, n) => {
    row.forEach((yi, i) => {
      sum += xlogy(yi, yi) - yi * logP[n][i];
    });
  });
  return sum / y.length;
}
