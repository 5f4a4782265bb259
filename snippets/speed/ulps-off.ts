// How far y is from the truth, in steps from one float64 to the next.
export function ulpsOff(y: number, truth: number): number {
  const ulp = 2 ** (Math.floor(Math.log2(truth)) - 52);
  return Math.abs(y - truth) / ulp;
}
