// Keeps only the half with the larger m.
type Half = { m: number; sum: number };

export function merge(left: Half, right: Half): Half {
  return left.m > right.m ? left : right;
}
