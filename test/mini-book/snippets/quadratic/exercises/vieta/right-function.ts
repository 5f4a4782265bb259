// A function with a body.
export function product(_b: number, c: number): number {
  return c;
}
