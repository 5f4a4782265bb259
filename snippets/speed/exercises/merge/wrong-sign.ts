// Turns the sign of the exponent round.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  const ofLeft = left.sum * Math.exp(m - left.m);
  return { m, sum: ofLeft + right.sum * Math.exp(m - right.m) };
}
