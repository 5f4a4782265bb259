// The logarithm of a sum that has the 1 in it, and NaN for equal infinities.
export function logAddExp(a: number, b: number): number {
  return Math.max(a, b) + Math.log(1 + Math.exp(-Math.abs(a - b)));
}
