// ln(e^a + e^b)
export function logAddExp(a: number, b: number): number {
  // Equal infinities have no difference.
  if (a === b) return a + Math.LN2;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
