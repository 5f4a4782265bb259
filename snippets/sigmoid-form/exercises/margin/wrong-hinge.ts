// The loss of another method, the support vector machine.
export function marginLoss(z: number, s: number): number {
  return Math.max(0, 1 - s * z);
}
