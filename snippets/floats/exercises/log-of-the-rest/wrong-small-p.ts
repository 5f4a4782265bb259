// Right where p is small, and without digits where p is nearly 1.
export function logOfTheRest(x: number): number {
  return Math.log1p(-Math.exp(x));
}
