import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy } from '#core';
import { bracket, curve, dragPoint, reference, slider } from '#notebook';

const y = slider('target y', { min: 0, max: 1, step: 0.05, value: 0.3 });
const lossAt = (p: number) => binaryCrossEntropy(p, y);
const p = dragPoint('p', { x: [0.01, 0.99], y: lossAt, value: 0.8 });
export const loss = lossAt(p);
export const floor = lossAt(y);
export const above = loss - floor;

// #region drawing
const level = { at: 1, side: 'bottom-left' } as const;
const red = { stroke: 'var(--color-loss)', ariaDescription: 'loss' };
const gold = { fill: 'var(--color-y)', ariaDescription: 'target y' };
const side = p < 0.5 ? 'right' : 'left';
export const figure = Plot.plot({
  ariaLabel: 'The loss over p is lowest where p equals y, at H(y).',
  caption: 'The loss never falls below H(y), and is H(y) only at p = y.',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'loss L', ticks: 5 },
  marks: [
    reference({ y: floor }, `H(y) = ${floor.toFixed(2)}`, level),
    curve(lossAt, { x: [0.01, 0.99], ...red }),
    bracket({ x: p, y1: floor, y2: loss }, `KL ${above.toFixed(2)}`, {
      side,
    }),
    Plot.dot([y], { x: [y], y: [floor], r: 5, ...gold }),
  ],
});
// #endregion
