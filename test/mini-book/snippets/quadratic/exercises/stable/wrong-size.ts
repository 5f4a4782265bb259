// Takes the size of b, and loses its sign.
export function largerRoot(b: number, c: number): number {
  const root = Math.sqrt(b * b - 4 * c);
  return (-2 * c) / (Math.abs(b) + root);
}
