// Changes over at -30, where the first form has lost most digits.
export function logOfTheRest(x: number): number {
  if (x > -30) return Math.log(-Math.expm1(x));
  return Math.log1p(-Math.exp(x));
}
