import * as Plot from '@observablehq/plot';
import { ghost, note, slider } from '#notebook';

const range = { min: 0.1, max: 1.1, value: 0.3 };
const rate = slider('learning rate', range);
const y = 1; // what each of ten predictions should be

// The slope of each form is a factor times the error.
const factors = { half: 1, sum: 2, mean: 2 / 10 };

const steps: object[] = [];
for (const [form, factor] of Object.entries(factors)) {
  let prediction = 0;
  for (let step = 0; step <= 10; step++) {
    steps.push({ form, step, prediction });
    prediction -= rate * factor * (prediction - y);
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
