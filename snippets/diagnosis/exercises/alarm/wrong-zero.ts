// Takes a loss of 0 for one that is below it.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !(loss > 0 && loss < Infinity));
}
