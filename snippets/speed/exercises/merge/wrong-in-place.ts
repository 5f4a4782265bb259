// Changes the half that it is given.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  left.sum = left.sum * Math.exp(left.m - m);
  left.sum += right.sum * Math.exp(right.m - m);
  left.m = m;
  return left;
}
