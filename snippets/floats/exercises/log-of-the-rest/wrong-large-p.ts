// Right where p is nearly 1, and without digits where p is small.
export function logOfTheRest(x: number): number {
  return Math.log(-Math.expm1(x));
}
