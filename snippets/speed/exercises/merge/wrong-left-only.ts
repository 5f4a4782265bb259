// Corrects the left half only, as if the right one had the larger m.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  return { m, sum: left.sum * Math.exp(left.m - m) + right.sum };
}
