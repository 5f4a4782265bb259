// Calls itself with the two exchanged if the second is larger.
export function logAddExp(a: number, b: number): number {
  if (b > a) return logAddExp(b, a);
  const lead = a === b ? 0 : a - b;
  return a + Math.log1p(Math.exp(-lead));
}
