// Of half a row: its largest logit m, and the sum of e^(z - m).
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  const m = Math.max(left.m, right.m);
  return { m, sum: left.sum + right.sum };
}
