// Finds the last bad step, when all is over.
export function firstBad(losses: number[]): number {
  return losses.findLastIndex((loss) => !(loss >= 0 && loss < Infinity));
}
