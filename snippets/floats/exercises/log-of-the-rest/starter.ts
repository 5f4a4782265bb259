// ln(1 - p), from x = ln p
export function logOfTheRest(x: number): number {
  return Math.log(1 - Math.exp(x));
}
