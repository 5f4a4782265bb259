// The logarithm of a sum that has the 1 in it.
export function loss(z: number[], k: number): number {
  const m = z.reduce((a, b) => Math.max(a, b));
  const total = z.reduce((sum, zi) => sum + Math.exp(zi - m), 0);
  return m - z[k] + Math.log(total);
}
