// A small number keeps the logarithm finite, and takes the digits.
export function logOfTheRest(x: number): number {
  return Math.log(1 - Math.exp(x) + 1e-15);
}
