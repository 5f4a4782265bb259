import { softmax } from '#core';

/** The long way: minus row k of the Jacobian, over p of k and over T. */
export function gradient(z: number[], k: number, T: number): number[] {
  const p = softmax(z, T);
  return z.map((_, j) => {
    const slope = p[k] * (Number(j === k) - p[j]);
    return -slope / p[k] / T;
  });
}
