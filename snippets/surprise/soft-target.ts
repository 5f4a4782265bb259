import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy } from '#core';
import { slider } from '#notebook';

const y = slider('target', { min: 0, max: 1, step: 0.05, value: 0.3 });
export const floor = binaryCrossEntropy(y, y);

// #region drawing
const ps = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
const losses = ps.map((p) => binaryCrossEntropy(p, y));
export const figure = Plot.plot({
  ariaLabel: `Loss against p for the target ${y}: lowest at p = ${y}.`,
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'loss in nats', ticks: 5 },
  marks: [
    Plot.line(ps, { x: ps, y: losses, stroke: 'var(--color-loss)' }),
    Plot.dot([y], { x: [y], y: [floor], r: 5, fill: 'var(--color-y)' }),
  ],
});
// #endregion
