// Gives the mean of the two largest logits.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = (left.m + right.m) / 2;
  const ofLeft = left.sum * Math.exp(left.m - m);
  return { m, sum: ofLeft + right.sum * Math.exp(right.m - m) };
}
