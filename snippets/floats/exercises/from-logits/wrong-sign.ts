// The log-probability, which is minus the loss.
export function loss(z: number[], k: number): number {
  const m = z.reduce((a, b) => Math.max(a, b));
  const top = z.indexOf(m);
  const others = z.filter((_, i) => i !== top);
  const sum = others.reduce((total, zi) => total + Math.exp(zi - m), 0);
  return z[k] - m - Math.log1p(sum);
}
