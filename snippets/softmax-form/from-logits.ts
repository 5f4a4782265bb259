import * as Plot from '@observablehq/plot';
import { logSumExp, softmax } from '#core';
import { curve, dragPoint, ghost, point } from '#notebook';

// The loss of a dog, as the dog's logit moves and the others stay.
const lossAt = (dog: number) => logSumExp([2, dog, -1]) - dog;
const drag = { x: [-6, 10], y: lossAt, step: 0.1, value: 1 } as const;
const dog = dragPoint("dog's logit", drag);
export const probability = softmax([2, dog, -1])[1];
export const loss = lossAt(dog);

// #region drawing
const x = [-6, 10] as const;
const gap = (z: number) => Math.max(logSumExp([2, -1]) - z, 0);
const dashed = { ...ghost, ariaDescription: 'gap, or 0', labelAt: -1.5 };
const words = { label: '−lead, or 0', side: 'bottom-left' } as const;
export const figure = Plot.plot({
  ariaLabel:
    'The loss: a falling straight line that bends into a level one.',
  caption: 'Far behind, the dog pays almost its distance to the others.',
  x: { label: "the dog's logit z", ticks: 8 },
  y: { label: 'loss L', ticks: 5 },
  marks: [
    curve(gap, { x, ...dashed, ...words }),
    curve(lossAt, { x, stroke: 'var(--color-loss)' }),
    point(dog, loss, loss.toFixed(3)),
  ],
});
// #endregion
