// Classes that share the first place share the truth: any split is as good.
export function best(p: number[]): number[] {
  const largest = Math.max(...p);
  const winners = p.filter((share) => share === largest).length;
  return p.map((share) => (share === largest ? 1 / winners : 0));
}
