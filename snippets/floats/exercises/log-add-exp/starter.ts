// ln(e^a + e^b)
export function logAddExp(a: number, b: number): number {
  return Math.log(Math.exp(a) + Math.exp(b));
}
