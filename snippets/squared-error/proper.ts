import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy, meanSquaredError } from '#core';
import { choice, dragPoint, slider } from '#notebook';

const scores = {
  'squared error': (p: number, y: number) => meanSquaredError([p], [y]),
  'cross-entropy': binaryCrossEntropy,
  'absolute error': (p: number, y: number) => Math.abs(p - y),
};
const names = Object.keys(scores) as (keyof typeof scores)[];
const score = scores[choice('score', names)];
const range = { min: 0.05, max: 0.95, step: 0.05, value: 0.7 };
const rain = slider('share of rain', range);
const y = (p: number) => rain * score(p, 1) + (1 - rain) * score(p, 0);
const p = dragPoint('forecast', { x: [0.01, 0.99], y, value: 0.4 });
export const mean = y(p);
export const honest = y(rain);

// #region drawing
const x = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
const red = { x, stroke: 'var(--color-loss)', clip: true } as const;
export const figure = Plot.plot({
  ariaLabel: 'The mean score over the forecast, with a mark at the truth.',
  x: { domain: [0, 1], label: 'forecast p', ticks: 5 },
  y: { domain: [0, 2], label: 'mean score', ticks: 4 },
  marks: [Plot.lineY(x.map(y), red), Plot.dotY([honest], { x: [rain] })],
});
// #endregion
