export const product = (b: number, c: number): number => b + c;
