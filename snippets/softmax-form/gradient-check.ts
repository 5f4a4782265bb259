import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropy, softmaxCrossEntropyGradient } from '#core';
import { dragPoint } from '#notebook';

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
const x = Array.from({ length: 53 }, (_, i) => 10 ** (i / 4 - 14));
const whole = { x, ariaDescription: 'central' };
const dashes = { x, strokeDasharray: '4', ariaDescription: 'one-sided' };
const log = { type: 'log', tickFormat: '.0e', ticks: 5 } as const;
export const figure = Plot.plot({
  ariaLabel:
    'As h grows, both errors fall, then rise; the central is lower.',
  x: { ...log, label: 'step h' },
  y: { ...log, label: 'relative error of the slope' },
  marks: [Plot.lineY(x.map(one), dashes), Plot.lineY(x.map(two), whole)],
});
// #endregion
