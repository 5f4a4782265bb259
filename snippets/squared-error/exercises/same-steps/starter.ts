// A learning rate that works for half the sum of squares, ½ Σ over n
// outputs. Which rate takes the same steps under the sum, and the mean?
export function rateForSum(rate: number): number {
  return rate;
}

export function rateForMean(rate: number, n: number): number {
  return rate / n;
}
