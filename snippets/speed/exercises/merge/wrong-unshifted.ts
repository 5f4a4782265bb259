// Undoes both shifts, so that large logits overflow.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  const ofLeft = left.sum * Math.exp(left.m);
  const all = ofLeft + right.sum * Math.exp(right.m);
  return { m, sum: all * Math.exp(-m) };
}
