import { matrix, softmax } from '#core';
import { naiveSoftmax } from '../softmax/naive.ts';

type Form = (z: number[]) => ArrayLike<number>;
type Batch = ReturnType<typeof matrix>;
// -ln(p + delta) of a batch, with the slopes of the chain rule.
const lossBy =
  (form: Form, delta: number) => (z: Batch, labels: number[]) => {
    let loss = 0;
    const slopes = labels.map((k, n) => {
      const p = Array.from(form([...z.data.subarray(n * 3, n * 3 + 3)]));
      loss -= Math.log(p[k] + delta) / labels.length;
      const outer = p[k] / (p[k] + delta) / labels.length;
      return p.map((share, i) => outer * (share - (i === k ? 1 : 0)));
    });
    return { loss, gradient: matrix(slopes) };
  };
export const naive = lossBy(naiveSoftmax, 0);
export const posted = lossBy(softmax, 1e-7);

export const wrongBy800 = [naive, posted].map((lossOf) => {
  const { loss, gradient } = lossOf(matrix([[800, 0, 0]]), [1]);
  return { loss, slopes: gradient.data };
});
