import * as Plot from '@observablehq/plot';
import { matrix, sigmoid, sigmoidCrossEntropyLoss } from '#core';
import { curve, note, slider } from '#notebook';

const w = slider('posWeight', { min: 1, max: 9, step: 1, value: 4 });
const share = 0.3;
// The slope of the mean is 0 at this logit, as shown below.
const lowest = Math.log(share / (1 - share)) + Math.log(w);
export const learned = sigmoid(lowest);

// One soft target of 0.3 stands for three yeses and seven noes.
const y = matrix([[share]]);
const meanLoss = (z: number) =>
  sigmoidCrossEntropyLoss(matrix([[z]]), y, { posWeight: [w] });

// #region drawing
const red = { stroke: 'var(--color-loss)', ariaDescription: 'loss' };
const blue = { fill: 'var(--color-z)', ariaDescription: 'lowest' };
const place = { x: [lowest], y: [meanLoss(lowest)] };
const words = `lowest: p = ${learned.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: 'The mean loss over the logit, and the point that is lowest.',
  caption: 'The weight moves the lowest point, and with it the answer.',
  x: { label: 'logit z', ticks: 5 },
  y: { domain: [0, 6], label: 'mean weighted loss', ticks: 5 },
  marks: [
    curve(meanLoss, { x: [-5, 5], ...red, clip: true }),
    Plot.dot([lowest], { ...place, r: 5, ...blue }),
    note(words, { x: lowest, y: meanLoss(lowest), side: 'bottom' }),
  ],
});
// #endregion
