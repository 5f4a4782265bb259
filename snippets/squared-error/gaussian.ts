import * as Plot from '@observablehq/plot';
import { curve, dragPoint, note, slider } from '#notebook';

const range = { min: 0.35, max: 2, step: 0.05, value: 1 };
const sigma = slider('spread σ', range);
const y = 1;
const top = 1 / (sigma * Math.sqrt(2 * Math.PI));
const yhat = dragPoint('ŷ', { x: [-3, 3], y: top, value: 0 });
const squared = (at: number) => (at - yhat) ** 2 / (2 * sigma ** 2);
const bell = (at: number) => top * Math.exp(-squared(at));
export const surprise = -Math.log(bell(y));
export const halfSquare = squared(y);
export const rest = surprise - halfSquare;

// #region drawing
const violet = { stroke: 'var(--color-yhat)', ariaDescription: 'bell' };
const gold = { x: [y], stroke: 'var(--color-y)', strokeWidth: 3 };
const height = { ...gold, y2: [bell(y)], ariaDescription: 'over y' };
export const figure = Plot.plot({
  ariaLabel: 'A bell around the prediction, and its height over y.',
  caption:
    'The lower the bell over y, the more surprised the prediction is.',
  x: { label: 'what is measured', ticks: 5 },
  y: { domain: [0, 1.2], label: 'density', ticks: 4 },
  marks: [
    curve(bell, { x: [-5, 5], ...violet }),
    Plot.ruleX([y], height),
    note(`y: ${bell(y).toFixed(3)}`, {
      x: y,
      y: bell(y),
      side: 'top-right',
      fill: 'var(--color-y)',
    }),
    note('ŷ', {
      x: yhat,
      y: top,
      side: 'top',
      fill: 'var(--color-yhat)',
      dy: -14,
    }),
  ],
});
// #endregion
