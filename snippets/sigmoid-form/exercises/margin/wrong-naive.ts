// The formula as it stands: it overflows, and absorbs what is small.
export function marginLoss(z: number, s: number): number {
  return Math.log(1 + Math.exp(-s * z));
}
