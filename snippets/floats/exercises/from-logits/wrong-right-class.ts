// Leaves the right class out of the sum, not the largest logit.
export function loss(z: number[], k: number): number {
  const m = z.reduce((a, b) => Math.max(a, b));
  const others = z.filter((_, i) => i !== k);
  const sum = others.reduce((total, zi) => total + Math.exp(zi - m), 0);
  return m - z[k] + Math.log1p(sum);
}
