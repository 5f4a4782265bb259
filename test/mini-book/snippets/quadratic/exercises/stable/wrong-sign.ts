// The wrong sign below the root, which may then be negative.
export function largerRoot(b: number, c: number): number {
  return (-b + Math.sqrt(b * b + 4 * c)) / 2;
}
