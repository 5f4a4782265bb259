import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropy, softmaxCrossEntropyGradient } from '#core';
import { curve, dragPoint, ghost, point } from '#notebook';

const loss = (dog: number) => softmaxCrossEntropy([2, dog, -1], 1);
const [, slope] = softmaxCrossEntropyGradient([2, 1, -1], 1);
const error = (found: number) => Math.abs(found / slope - 1);
const one = (h: number) => error((loss(1 + h) - loss(1)) / h);
const two = (h: number) => error((loss(1 + h) - loss(1 - h)) / (2 * h));
const drag = { x: [1e-14, 0.1], y: two, value: 0.001 } as const;
export const step = dragPoint('step', drag);
export const oneSided = one(step);
export const central = two(step);

// #region drawing
const whole = { type: 'log', x: [1e-14, 0.1], labelAt: 2e-4 } as const;
const dashes = { ...ghost, label: 'one-sided', labelAt: 1e-3 };
const log = { type: 'log', tickFormat: '.0e', ticks: 5 } as const;
export const figure = Plot.plot({
  ariaLabel:
    'As h grows, both errors fall, then rise; the central is lower.',
  caption:
    'Left: rounding spoils the slope. Right: the bend of the loss does.',
  x: { ...log, label: 'step h' },
  y: { ...log, label: 'relative error of the slope' },
  marks: [
    curve(one, { ...whole, ...dashes }),
    curve(two, { ...whole, label: 'central', side: 'right' }),
    point(step, central, central.toExponential(0).replace('-', '−'), {
      side: 'right',
      dx: 16,
    }),
  ],
});
// #endregion
