// Corrects only the half with the smaller m.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  if (left.m < right.m) return merge(right, left);
  const factor = Math.exp(right.m - left.m);
  return { m: left.m, sum: left.sum + right.sum * factor };
}
