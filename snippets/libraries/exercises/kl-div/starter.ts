// PyTorch's kl_div with its default mean: rows of ln p, and rows of y.
export function klDiv(logP: number[][], y: number[][]): number {
  let sum = 0;
  for (let n = 0; n < y.length; n++) {
    for (let i = 0; i < y[n].length; i++) {
      sum += y[n][i] * (Math.log(y[n][i]) - logP[n][i]);
    }
  }
  return sum / (y.length * y[0].length);
}
