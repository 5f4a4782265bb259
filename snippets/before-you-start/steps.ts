import * as Plot from '@observablehq/plot';
import { note, slider } from '#notebook';
import { lossAndGradient } from './one-weight.ts';

const range = { min: 0.01, max: 0.25, step: 0.01, value: 0.05 };
const learningRate = slider('learning rate', range);

let weight = 8;
export const losses: number[] = [];
for (let step = 0; step <= 10; step++) {
  const { loss, gradient } = lossAndGradient(weight);
  losses.push(loss);
  weight = weight - learningRate * gradient;
}

// #region drawing
const last = losses[10].toPrecision(3);
const red = {
  stroke: 'var(--color-loss)',
  marker: 'dot',
  clip: true,
} as const;
export const figure = Plot.plot({
  ariaLabel: `The loss after each of ten steps of rate ${learningRate}.`,
  caption: 'A dot for each step. Beyond some rate the loss grows instead.',
  x: { label: 'step', ticks: 10 },
  y: { label: 'loss L', domain: [0, 150], ticks: 5 },
  marks: [
    Plot.lineY(losses, { ...red, ariaDescription: 'the loss' }),
    note(`after ten: ${last}`, {
      x: 10,
      y: Math.min(losses[10], 120),
      side: 'top-left',
    }),
  ],
});
// #endregion
