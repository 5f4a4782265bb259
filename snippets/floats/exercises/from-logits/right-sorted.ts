// Sorts a copy, so that the largest logit comes first and can be dropped.
export function loss(z: number[], k: number): number {
  const [m, ...others] = [...z].sort((a, b) => b - a);
  const powers = others.map((zi) => Math.exp(zi - m));
  const sum = powers.reduceRight((total, power) => total + power, 0);
  return m - z[k] + Math.log1p(sum);
}
