// Subtracts twice, first the maximum and then the logarithm of the total.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b));
  const shifted = z.map((logit) => logit - m);
  const total = shifted.reduce((sum, s) => sum + Math.exp(s), 0);
  return shifted.map((s) => Math.exp(s - Math.log(total)));
}
