export function rateForSum(rate: number): number {
  return 0.5 * rate;
}

// The mean is the sum divided by C, so its rate is C times that of the sum.
export function rateForMean(rate: number, C: number): number {
  return C * rateForSum(rate);
}
