import { matrix, softmax } from '#core';
import { naiveSoftmax } from '../softmax/naive.ts';

type Softmax = (z: number[]) => ArrayLike<number>;
type Rows = ReturnType<typeof matrix>;

// The mean of -ln(p + delta), with the slopes that the chain rule gives.
function lossBy(form: Softmax, delta: number, z: Rows, labels: number[]) {
  let loss = 0;
  const slopes = labels.map((k, n) => {
    const p = Array.from(form([...z.data.subarray(n * 3, n * 3 + 3)]));
    loss -= Math.log(p[k] + delta) / labels.length;
    const outer = p[k] / (p[k] + delta) / labels.length;
    return p.map((share, i) => outer * (share - (i === k ? 1 : 0)));
  });
  return { loss, gradient: matrix(slopes) };
}
export const naive = (z: Rows, k: number[]) =>
  lossBy(naiveSoftmax, 0, z, k);
export const posted = (z: Rows, k: number[]) => lossBy(softmax, 1e-7, z, k);

const row = matrix([[800, 0, 0]]);
export const wrongBy800 = [naive(row, [1]), posted(row, [1])].map(
  ({ loss, gradient }) => ({ loss, slopes: gradient.data }),
);
