// The two forms, each where the other belongs.
export function logOfTheRest(x: number): number {
  if (x > -Math.LN2) return Math.log1p(-Math.exp(x));
  return Math.log(-Math.expm1(x));
}
