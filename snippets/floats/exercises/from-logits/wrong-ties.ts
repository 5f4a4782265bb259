// Leaves every largest logit out of the sum, not only one of them.
export function loss(z: number[], k: number): number {
  const m = z.reduce((a, b) => Math.max(a, b));
  const others = z.filter((zi) => zi < m);
  const sum = others.reduce((total, zi) => total + Math.exp(zi - m), 0);
  return m - z[k] + Math.log1p(sum);
}
