import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropy } from '#core';
import { choice, curve, dragPoint, point, reference } from '#notebook';

const C = Number(choice('classes', ['10', '100', '1000'], '1000'));
// One class is right, and all have the same logit.
const lossAt = (bias: number) =>
  sigmoidCrossEntropy(bias, 1) + (C - 1) * sigmoidCrossEntropy(bias, 0);
const range = { x: [-10, 2] as const, step: 0.1, value: 0 };
const bias = dragPoint('bias', { ...range, y: lossAt });
export const sigmoids = lossAt(bias);
export const atZero = lossAt(0);
export const oneSoftmax = Math.log(C);
export const bestBias = -Math.log(C - 1);
export const atBestBias = lossAt(bestBias);

// #region drawing
const red = { stroke: 'var(--color-loss)', ariaDescription: 'sigmoids' };
const ticks = [1, 10, 100, 1000];
export const figure = Plot.plot({
  ariaLabel: 'The loss of C sigmoids over their bias, well above ln C.',
  caption: 'Sigmoids at one half pay far more than one softmax.',
  x: { label: 'bias, the logit of every class', ticks: 5 },
  y: {
    type: 'log',
    domain: [1, 3000],
    label: 'loss L (logarithmic)',
    ticks,
  },
  marks: [
    reference({ y: oneSoftmax }, `one softmax: ln ${C}`, {
      side: 'bottom-left',
    }),
    curve(lossAt, { x: range.x, ...red }),
    point(bestBias, atBestBias, `best: ${atBestBias.toFixed(2)}`, {
      side: 'bottom',
    }),
    point(bias, sigmoids, sigmoids.toFixed(1), { side: 'top-left' }),
  ],
});
// #endregion
