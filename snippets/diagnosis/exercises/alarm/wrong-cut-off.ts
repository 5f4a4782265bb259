// Takes a large loss for an infinite one.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !(loss >= 0 && loss < 1e4));
}
