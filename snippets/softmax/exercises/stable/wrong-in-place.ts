// Shifts the caller's own array.
export function softmax(z: number[]): number[] {
  const m = z.reduce((a, b) => Math.max(a, b), -Infinity);
  for (let i = 0; i < z.length; i++) z[i] = Math.exp(z[i] - m);
  const total = z.reduce((sum, power) => sum + power, 0);
  return z.map((power) => power / total);
}
