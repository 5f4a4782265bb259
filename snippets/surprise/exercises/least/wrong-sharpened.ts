// Nearly all weight on the likeliest class, unless another is close to it.
export function best(p: number[]): number[] {
  const powers = p.map((share) => share ** 50);
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
