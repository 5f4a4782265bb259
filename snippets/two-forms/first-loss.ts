import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropy } from '#core';
import { choice, curve, dragPoint, point, reference } from '#notebook';

const C = Number(choice('classes', ['10', '100', '1000'], '1000'));
// One of C classes is right, and every sigmoid gives the same answer.
const y = (b: number) =>
  sigmoidCrossEntropy(b, 1) + (C - 1) * sigmoidCrossEntropy(b, 0);
const bias = dragPoint('bias', { x: [-10, 2], y, step: 0.1, value: 0 });
export const sigmoids = y(bias);
export const atZero = y(0);
export const oneSoftmax = Math.log(C);
export const bestBias = -Math.log(C - 1);
export const atBestBias = y(bestBias);

// #region drawing
const red = { stroke: 'var(--color-loss)', ariaDescription: 'sigmoids' };
const ticks = [1, 10, 100, 1000];
export const figure = Plot.plot({
  ariaLabel: 'The loss of C sigmoids over their bias, well above ln C.',
  caption: 'Sigmoids that know nothing pay far more than one softmax.',
  x: { label: 'bias, the logit of every class', ticks: 5 },
  y: { type: 'log', domain: [1, 3000], label: 'loss L', ticks },
  marks: [
    reference({ y: oneSoftmax }, `one softmax: ln ${C}`, {
      side: 'bottom-left',
    }),
    curve(y, { x: [-10, 2], ...red }),
    point(bestBias, atBestBias, `best: ${atBestBias.toFixed(2)}`, {
      side: 'bottom',
    }),
    point(bias, sigmoids, sigmoids.toFixed(1), { side: 'top-left' }),
  ],
});
// #endregion
