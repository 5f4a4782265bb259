import { softmaxCrossEntropyLossAndGradient as core, matrix } from '#core';
import { labels } from './iris.ts';
import { flower } from './standardised.ts';

type Batch = ReturnType<typeof matrix>;
type Loss = (z: Batch, k: number[]) => { loss: number; gradient: Batch };
const x = labels.map((_, n) => flower(n));

export const logitsOf = (x: number[], w: number[]) =>
  [0, 1, 2].map((i) => x[0] * w[i] + x[1] * w[3 + i] + x[2] * w[6 + i]);

export const slopesBy = (lossOf: Loss) => (w: number[]) => {
  const z = matrix(x.map((row) => logitsOf(row, w)));
  const { loss, gradient } = lossOf(z, labels);
  const slopes = w.map(() => 0);
  gradient.data.forEach((slope, at) => {
    const [n, i] = [Math.floor(at / 3), at % 3];
    for (let f = 0; f < 3; f++) slopes[3 * f + i] += x[n][f] * slope;
  });
  return { loss, gradient: slopes };
};
export const slopes = slopesBy(core);
export const { loss, gradient } = slopes(Array(9).fill(0));
