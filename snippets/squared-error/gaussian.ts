import * as Plot from '@observablehq/plot';
import { halfSquaredError } from '#core';
import { dragPoint, slider } from '#notebook';

const range = { min: 0.35, max: 2, step: 0.05, value: 1 };
const sigma = slider('spread σ', range);
const y = 1;
const top = 1 / (sigma * Math.sqrt(2 * Math.PI));
const yhat = dragPoint('ŷ', { x: [-3, 3], y: top, value: 0 });
const squared = (at: number) => halfSquaredError([yhat], [at]) / sigma ** 2;
const bell = (at: number) => top * Math.exp(-squared(at));
export const surprise = -Math.log(bell(y));
export const halfSquare = squared(y);
export const rest = surprise - halfSquare;

// #region drawing
const x = Array.from({ length: 101 }, (_, i) => i / 10 - 5);
const violet = { x, stroke: 'var(--color-yhat)', ariaDescription: 'bell' };
const gold = { x: [y], stroke: 'var(--color-y)', strokeWidth: 3 };
const height = { ...gold, y2: [bell(y)], ariaDescription: 'over y' };
export const figure = Plot.plot({
  ariaLabel: 'A bell around the prediction, and its height over y.',
  x: { label: 'what is measured', ticks: 5 },
  y: { domain: [0, 1.2], label: 'density', ticks: 4 },
  marks: [Plot.lineY(x.map(bell), violet), Plot.ruleX([y], height)],
});
// #endregion
