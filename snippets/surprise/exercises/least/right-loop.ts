// Looks for the likeliest class in a loop.
export function best(p: number[]): number[] {
  let likeliest = 0;
  for (let i = 1; i < p.length; i++) if (p[i] > p[likeliest]) likeliest = i;
  const y = new Array(p.length).fill(0);
  y[likeliest] = 1;
  return y;
}
