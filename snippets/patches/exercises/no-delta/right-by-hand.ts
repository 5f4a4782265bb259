// A log-softmax of one's own, that keeps the 1 out of its sum.
export function loss(z: number[], y: number[]): number {
  const top = z.indexOf(Math.max(...z));
  const others = z.filter((_, i) => i !== top);
  const sum = others.reduce((s, zi) => s + Math.exp(zi - z[top]), 0);
  const happens = z.map((_, i) => i).filter((i) => y[i] > 0);
  const surprise = (i: number) => z[top] - z[i] + Math.log1p(sum);
  return happens.reduce((total, i) => total + y[i] * surprise(i), 0);
}
