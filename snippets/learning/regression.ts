import { softmaxCrossEntropyLossAndGradient as core, matrix } from '#core';
import { labels } from './iris.ts';
import { flower } from './standardised.ts';

type Batch = ReturnType<typeof matrix>;
type Loss = (z: Batch, k: number[]) => { loss: number; gradient: Batch };
const x = labels.map((_, n) => flower(n));

// The weight from feature f to class i is w[3 * f + i].
export const logitsOf = (x: number[], w: number[]) =>
  [0, 1, 2].map((i) => x[0] * w[i] + x[1] * w[3 + i] + x[2] * w[6 + i]);

// The mean loss, and its slope with respect to each weight. In byLogit,
// p - y is already divided by the 150 flowers.
export function slopes(w: number[], lossOf: Loss = core) {
  const z = matrix(x.map((features) => logitsOf(features, w)));
  const { loss, gradient: byLogit } = lossOf(z, labels);
  const gradient: number[] = Array(9).fill(0);
  for (let n = 0; n < 150; n++)
    for (let f = 0; f < 3; f++)
      for (let i = 0; i < 3; i++)
        gradient[3 * f + i] += byLogit.data[3 * n + i] * x[n][f];
  return { loss, gradient };
}
export const { loss, gradient } = slopes(Array(9).fill(0));
