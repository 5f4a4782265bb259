// ln(1 - p), from x = ln p
export function logOfTheRest(x: number): number {
  // Case: p is above a half, so that 1 - p is the small one
  if (x > -Math.LN2) return Math.log(-Math.expm1(x));
  return Math.log1p(-Math.exp(x));
}
