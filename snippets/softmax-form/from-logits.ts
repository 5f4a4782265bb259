import * as Plot from '@observablehq/plot';
import { logSumExp, softmax } from '#core';
import { dragPoint } from '#notebook';

// The loss of a dog, as the dog's logit moves and the others stay.
const lossAt = (dog: number) => logSumExp([2, dog, -1]) - dog;
const drag = { x: [-6, 10], y: lossAt, step: 0.1, value: 1 } as const;
const dog = dragPoint("dog's logit", drag);
export const probability = softmax([2, dog, -1])[1];
export const loss = lossAt(dog);

// #region drawing
const x = Array.from({ length: 161 }, (_, i) => -6 + i / 10);
const y = x.map((z) => Math.max(logSumExp([2, -1]) - z, 0));
const dashes = { stroke: 'var(--color-muted)', strokeDasharray: '4 4' };
export const figure = Plot.plot({
  ariaLabel:
    'The loss: a falling straight line that bends into a level one.',
  x: { label: "the dog's logit z", ticks: 8 },
  y: { label: 'loss L', ticks: 5 },
  marks: [
    Plot.lineY(y, { ...dashes, x, ariaDescription: 'gap, or 0' }),
    Plot.lineY(x.map(lossAt), { x, stroke: 'var(--color-loss)' }),
  ],
});
// #endregion
