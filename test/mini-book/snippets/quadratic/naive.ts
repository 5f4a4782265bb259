/** The formula as it is written, with both signs. */
export function naiveRoots(a: number, b: number, c: number): number[] {
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

export const easy = naiveRoots(1, 1, -2);
