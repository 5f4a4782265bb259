export function loss(z: number[], k: number): number {
  const top = z.indexOf(z.reduce((a, b) => Math.max(a, b)));
  const m = z[top];
  let others = 0;
  for (let i = 0; i < z.length; i++) {
    if (i !== top) others += Math.exp(z[i] - m);
  }
  return m - z[k] + Math.log1p(others);
}
