// Takes the smaller m.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.min(left.m, right.m);
  const ofLeft = left.sum * Math.exp(left.m - m);
  return { m, sum: ofLeft + right.sum * Math.exp(right.m - m) };
}
