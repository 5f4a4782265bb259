// Spreads the truth evenly, which is right for an entropy that is largest.
export function best(p: number[]): number[] {
  return p.map(() => 1 / p.length);
}
