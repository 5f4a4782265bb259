// A learning rate that works for half the sum of squares, ½ Σ over C
// outputs. Which rate takes the same steps under the sum, and the mean?
export function rateForSum(rate: number): number {
  return rate;
}

export function rateForMean(rate: number, C: number): number {
  return rate / C;
}
