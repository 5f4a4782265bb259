// Finds what is not a number, and forgets what is below 0.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !Number.isFinite(loss));
}
