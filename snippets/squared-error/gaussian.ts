import * as Plot from '@observablehq/plot';
import { curve, dragPoint, note, point, slider } from '#notebook';

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
const [violet, gold] = ['var(--color-yhat)', 'var(--color-y)'];
const stem = { stroke: gold, strokeWidth: 3, ariaDescription: 'over y' };
const words = `y: ${bell(y).toFixed(3)}`;
export const figure = Plot.plot({
  ariaLabel: 'A bell around the prediction, and its height over y.',
  caption: 'The lower the bell over y, the greater the surprise.',
  x: { label: 'what is measured', ticks: 5 },
  y: { domain: [0, 1.2], label: 'density', ticks: 4 },
  marks: [
    curve(bell, { x: [-5, 5], stroke: violet, ariaDescription: 'bell' }),
    Plot.ruleX([y], { ...stem, y: [bell(y)] }),
    note(words, { x: y, y: bell(y), side: 'top-right', fill: gold }),
    point(yhat, top, 'ŷ', { side: 'top', fill: violet }),
  ],
});
// #endregion
