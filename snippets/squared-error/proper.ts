import * as Plot from '@observablehq/plot';
import { binaryCrossEntropy, meanSquaredError } from '#core';
import { choice, curve, dragPoint, note, point, slider } from '#notebook';

const scores = {
  'squared error': (p: number, y: number) => meanSquaredError([p], [y]),
  'cross-entropy': binaryCrossEntropy,
  'absolute error': (p: number, y: number) => Math.abs(p - y),
};
const names = Object.keys(scores) as (keyof typeof scores)[];
const score = scores[choice('score', names)];
const range = { min: 0.05, max: 0.95, step: 0.05, value: 0.7 };
const rain = slider('share of rain', range);
function meanScore(p: number) {
  return rain * score(p, 1) + (1 - rain) * score(p, 0);
}
const ends = { x: [0.01, 0.99], y: meanScore } as const;
const p = dragPoint('forecast', { ...ends, value: 0.4 });
export const mean = meanScore(p);
export const honest = meanScore(rain);

// #region drawing
const red = { stroke: 'var(--color-loss)', clip: true } as const;
export const figure = Plot.plot({
  ariaLabel: 'The mean score over the forecast, with a mark at the truth.',
  caption:
    'A score is proper if no forecast costs less than the honest one.',
  x: { domain: [0, 1], label: 'forecast p', ticks: 5 },
  y: { domain: [0, 2], label: 'mean score', ticks: 4 },
  marks: [
    curve(meanScore, { x: [0.01, 0.99], ...red }),
    point(rain, honest, `honest ${honest.toFixed(3)}`, { side: 'bottom' }),
    note(mean.toFixed(3), { x: p, y: mean, side: 'top', dy: -14 }),
  ],
});
// #endregion
