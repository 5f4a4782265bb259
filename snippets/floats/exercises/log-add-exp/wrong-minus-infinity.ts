// Knows what to do with -Infinity twice, and not with Infinity.
export function logAddExp(a: number, b: number): number {
  const larger = Math.max(a, b);
  if (larger === -Infinity) return -Infinity;
  return larger + Math.log1p(Math.exp(-Math.abs(a - b)));
}
