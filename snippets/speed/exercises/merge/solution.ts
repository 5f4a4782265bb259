type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  const ofLeft = left.sum * Math.exp(left.m - m);
  const ofRight = right.sum * Math.exp(right.m - m);
  return { m, sum: ofLeft + ofRight };
}
