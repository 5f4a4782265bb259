// No comparison with NaN is true: test what is good, and negate that.
export function firstBad(losses: number[]): number {
  return losses.findIndex((loss) => !(loss >= 0 && loss < Infinity));
}
