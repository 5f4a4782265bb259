import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy } from '#core';
import { dragPoint, slider } from '#notebook';

const y = slider('target y', { min: 0, max: 1, step: 0.05, value: 0.3 });
const lossAt = (p: number) => binaryCrossEntropy(p, y);
const p = dragPoint('p', { x: [0.01, 0.99], y: lossAt, value: 0.8 });
export const loss = lossAt(p);
export const floor = lossAt(y);
export const above = loss - floor;

// #region drawing
const x = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
const line = { x, stroke: 'var(--color-loss)', ariaDescription: 'loss' };
const grey = { stroke: 'var(--color-muted)', ariaHidden: 'true' };
const dot = { x: [y], fill: 'var(--color-y)', r: 5 };
export const figure = Plot.plot({
  ariaLabel: 'The loss over p is lowest where p equals y, at H(y).',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'loss L', ticks: 5 },
  marks: [
    Plot.ruleY([floor], grey),
    Plot.lineY(x.map(lossAt), line),
    Plot.dotY([floor], { ...dot, ariaDescription: 'target y' }),
  ],
});
// #endregion
