// every digit
import * as Plot from '@observablehq/plot';
import { broken, note, slider } from '#notebook';

const z = slider('z', { min: 0, max: 45, step: 1, value: 40 });
const rest = Math.exp(-z);

export const total = 1 + rest;
export const sumFirst = Math.log(total);
export const withLog1p = Math.log1p(rest);

// #region drawing
const x = Array.from({ length: 181 }, (_, i) => 31 + i / 20);
const line = x.map((at) => Math.log1p(Math.exp(-at)));
const stairs = x.map((at) => Math.log(1 + Math.exp(-at)) || Number.NaN);
const last = stairs.findLastIndex(Number.isFinite);
const wide = { stroke: 'var(--color-broken)', strokeWidth: 2.5 };
export const figure = Plot.plot({
  ariaLabel: 'A falling line; beside it a line of stairs, which ends.',
  caption:
    'Each stair: one value of 1 + rest. After the last, the sum is 1.',
  x: { label: 'lead z', ticks: 5 },
  y: { type: 'log', label: 'loss', ticks: 5, tickFormat: '.0e' },
  marks: [
    Plot.lineY(line, { x, ariaDescription: 'withLog1p' }),
    Plot.lineY(stairs, { ...wide, x, ariaDescription: 'sumFirst' }),
    note('withLog1p', { x: x[170], y: line[170], side: 'bottom-left' }),
    broken({ x: x[last], y: stairs[last] }, 'sumFirst: 0', { side: 'top' }),
  ],
});
// #endregion
