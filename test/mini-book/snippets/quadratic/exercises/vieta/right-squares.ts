// The square of the middle, less the square of the distance from it.
export function product(b: number, c: number): number {
  return (b / 2) ** 2 - (b * b - 4 * c) / 4;
}
