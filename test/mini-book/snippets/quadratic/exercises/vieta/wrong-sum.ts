// The sum of the roots.
export const product = (b: number, _c: number): number => -b;
