// Takes the larger of the two powers out by hand.
export function marginLoss(z: number, s: number): number {
  const x = -s * z;
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}
