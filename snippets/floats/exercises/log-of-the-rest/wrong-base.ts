// The two forms at their places, to base 2.
export function logOfTheRest(x: number): number {
  if (x > -Math.LN2) return Math.log2(-Math.expm1(x));
  return Math.log1p(-Math.exp(x)) / Math.LN2;
}
