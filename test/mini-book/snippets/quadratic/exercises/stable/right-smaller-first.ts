// The root of the larger size first, and c divided by it.
export function largerRoot(b: number, c: number): number {
  const root = Math.sqrt(b * b - 4 * c);
  if (b < 0) return (root - b) / 2;
  const smaller = -(b + root) / 2;
  return c / smaller;
}
