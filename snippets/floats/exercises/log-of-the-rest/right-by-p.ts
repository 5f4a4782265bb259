// Asks p itself on which side of ½ it is.
export function logOfTheRest(x: number): number {
  const p = Math.exp(x);
  const rest = -Math.expm1(x);
  return p < rest ? Math.log1p(-p) : Math.log(rest);
}
