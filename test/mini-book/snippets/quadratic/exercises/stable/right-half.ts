// With half of b, as some write the formula.
export function largerRoot(b: number, c: number): number {
  const half = b / 2;
  const root = Math.sqrt(half * half - c);
  return half < 0 ? root - half : -c / (half + root);
}
