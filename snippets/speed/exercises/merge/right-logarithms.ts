// Takes the logarithm of each half, and one exponential for each.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  const all = [left, right].map(({ m, sum }) => m + Math.log(sum));
  const sum = all.reduce((total, log) => total + Math.exp(log - m), 0);
  return { m, sum };
}
