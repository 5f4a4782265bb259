import * as Plot from '@observablehq/plot';
import { matrix, sigmoid, sigmoidCrossEntropyLoss } from '#core';
import { slider } from '#notebook';

const w = slider('posWeight', { min: 1, max: 9, step: 1, value: 4 });
const share = 0.3;
const lowest = Math.log(share / (1 - share)) + Math.log(w);
export const learned = sigmoid(lowest);

const y = matrix([[share]]);
const meanLoss = (z: number) =>
  sigmoidCrossEntropyLoss(matrix([[z]]), y, { posWeight: [w] });

// #region drawing
const x = Array.from({ length: 101 }, (_, i) => (i - 50) / 10);
const red = { x, stroke: 'var(--color-loss)', ariaDescription: 'loss' };
const dot = { x: [lowest], fill: 'var(--color-z)', r: 5 };
export const figure = Plot.plot({
  ariaLabel: 'The mean loss over the logit, and the point that is lowest.',
  x: { label: 'logit z', ticks: 5 },
  y: { domain: [0, 6], label: 'mean weighted loss', ticks: 5 },
  marks: [
    Plot.lineY(x.map(meanLoss), { ...red, clip: true }),
    Plot.dotY([meanLoss(lowest)], { ...dot, ariaDescription: 'lowest' }),
  ],
});
// #endregion
