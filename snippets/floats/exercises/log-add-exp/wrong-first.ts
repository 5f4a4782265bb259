// Takes the first out of the sum, whether or not it is the larger.
export function logAddExp(a: number, b: number): number {
  if (a === b) return a + Math.LN2;
  return a + Math.log1p(Math.exp(b - a));
}
