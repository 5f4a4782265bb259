// Adds the small logarithm to the maximum, where it is rounded away.
export function loss(z: number[], k: number): number {
  const m = z.reduce((a, b) => Math.max(a, b));
  const top = z.indexOf(m);
  const others = z.filter((_, i) => i !== top);
  const sum = others.reduce((total, zi) => total + Math.exp(zi - m), 0);
  return m + Math.log1p(sum) - z[k];
}
