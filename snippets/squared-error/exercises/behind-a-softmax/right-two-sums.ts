import { softmax } from '#core';

// The squares of p and the products with y, added up apart.
export function slopes(z: number[], y: number[]): number[] {
  const p = Array.from(softmax(z));
  const squares = p.reduce((sum, pi) => sum + pi * pi, 0);
  const products = p.reduce((sum, pi, i) => sum + pi * y[i], 0);
  return p.map((pi, i) => pi * (pi - y[i] - squares + products));
}
