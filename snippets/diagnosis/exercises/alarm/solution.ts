// No comparison with NaN is true: say what is good, and deny it.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !(loss >= 0 && loss < Infinity));
}
