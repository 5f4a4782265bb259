import * as Plot from '@observablehq/plot';
import { halfSquaredErrorGradient, meanSquaredErrorGradient } from '#core';
import { ghost, note, slider } from '#notebook';

const rate = slider('learning rate', { min: 0.1, max: 1.1, value: 0.3 });
const y = new Array(10).fill(1); // What all ten predictions should be.

const half = (yhat: number[]) => halfSquaredErrorGradient(yhat, y);
const sum = (yhat: number[]) => half(yhat).map((slope) => 2 * slope);
const mean = (yhat: number[]) => meanSquaredErrorGradient(yhat, y);

const steps: { form: string; step: number; prediction: number }[] = [];
for (const [form, gradient] of Object.entries({ half, sum, mean })) {
  let yhat: number[] = new Array(10).fill(0);
  for (let step = 0; step <= 10; step++) {
    steps.push({ form, step, prediction: yhat[0] });
    const slopes = gradient(yhat);
    yhat = yhat.map((each, i) => each - rate * slopes[i]);
  }
}

// #region drawing
const line = { x: 'step', y: 'prediction', stroke: 'var(--color-yhat)' };
const look = {
  ...line,
  strokeWidth: 2,
  marker: 'dot',
  clip: true,
} as const;
export const figure = Plot.plot({
  ariaLabel: 'One of the predictions, step by step, under each loss.',
  caption: 'Three losses and one rate: does the prediction reach y?',
  fx: { domain: ['half', 'sum', 'mean'], label: null },
  x: { ticks: [0, 5] },
  y: { domain: [-0.5, 2.5], ticks: 4 },
  marks: [
    Plot.ruleY([1], { ...ghost, ariaHidden: 'true' }),
    note('y', { x: 10, y: 1, side: 'top', fill: 'var(--color-y)' }),
    Plot.line(steps, { ...look, fx: 'form', z: 'form' }),
  ],
});
// #endregion
