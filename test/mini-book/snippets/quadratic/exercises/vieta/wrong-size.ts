// The product without its sign.
export const product = (_b: number, c: number): number => Math.abs(c);
