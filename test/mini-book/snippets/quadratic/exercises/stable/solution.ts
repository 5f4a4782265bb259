export function largerRoot(b: number, c: number): number {
  const root = Math.sqrt(b * b - 4 * c);
  return b < 0 ? (-b + root) / 2 : (-2 * c) / (b + root);
}
