import * as Plot from '@observablehq/plot';
import { halfSquaredErrorGradient, meanSquaredErrorGradient } from '#core';
import { slider } from '#notebook';

const rate = slider('learning rate', { min: 0.1, max: 1.1, value: 0.3 });
const y = new Array(10).fill(1); // What all ten predictions should be.
const half = (yhat: number[]) => halfSquaredErrorGradient(yhat, y);
const sum = (yhat: number[]) => half(yhat).map((slope) => 2 * slope);
const mean = (yhat: number[]) => meanSquaredErrorGradient(yhat, y);
const steps = Object.entries({ half, sum, mean }).flatMap(([form, by]) => {
  let now = y.map(() => 0);
  return Array.from({ length: 11 }, (_, step) => {
    const [prediction, slopes] = [now[0], by(now)];
    now = now.map((each, i) => each - rate * slopes[i]);
    return { form, step, prediction };
  });
});

// #region drawing
const line = { x: 'step', y: 'prediction', stroke: 'var(--color-yhat)' };
export const figure = Plot.plot({
  ariaLabel: 'One of the predictions, step by step, under each loss.',
  fx: { domain: ['half', 'sum', 'mean'], label: null },
  x: { ticks: [0, 5] },
  y: { domain: [-0.5, 2.5], ticks: 4 },
  marks: [Plot.line(steps, { ...line, fx: 'form', z: 'form', clip: true })],
});
// #endregion
