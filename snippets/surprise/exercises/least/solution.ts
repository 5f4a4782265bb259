// The forecast's likeliest class, every day.
export function best(p: number[]): number[] {
  const likeliest = p.indexOf(Math.max(...p));
  return p.map((_, i) => (i === likeliest ? 1 : 0));
}
