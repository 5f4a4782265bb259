import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy } from '#core';
import { curve, point, slider } from '#notebook';

const y = slider('target', { min: 0, max: 1, step: 0.05, value: 0.3 });
export const floor = binaryCrossEntropy(y, y);

// #region drawing
const lossAt = (p: number) => binaryCrossEntropy(p, y);
export const figure = Plot.plot({
  ariaLabel: `Loss against p for the target ${y}: lowest at p = ${y}.`,
  caption: 'The lowest loss is at p = y, and it is H(y), not 0.',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'loss in nats', ticks: 5 },
  marks: [
    curve(lossAt, { x: [0.01, 0.99], stroke: 'var(--color-loss)' }),
    point(y, floor, `p = y: ${floor.toFixed(3)}`, {
      side: y < 0.2 ? 'right' : y > 0.8 ? 'left' : 'top',
      fill: 'var(--color-y)',
    }),
  ],
});
// #endregion
