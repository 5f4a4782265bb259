// Changes over at -1: near ln ½ either form is good.
export function logOfTheRest(x: number): number {
  return x < -1 ? Math.log1p(-Math.exp(x)) : Math.log(-Math.expm1(x));
}
