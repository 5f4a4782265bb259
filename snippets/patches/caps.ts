import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropy } from '#core';
import { choice, curve, dragPoint, ghost, point } from '#notebook';
import { names, patched } from './patched.ts';

const patch = choice('patch', names(), 'PyTorch');
const lossAt = (z: number) => patched(patch, z).loss;
const drag = { x: [-120, 10], y: lossAt, step: 1, value: -50 } as const;
const z = dragPoint('z', drag);
export const { loss, slope } = patched(patch, z);

// #region drawing
const x = [-120, 10] as const;
const truth = (z: number) => sigmoidCrossEntropy(z, 1);
const dashed = { ...ghost, ariaDescription: 'from logit', labelAt: -95 };
const words = { label: 'from the logit', side: 'right' } as const;
const red = { stroke: 'var(--color-loss)', label: patch, labelAt: -118 };
const blue = { stroke: 'var(--color-z)', ariaDescription: 'slope' };
const wide = { strokeWidth: 2, clip: true };
const y = [loss - 25 * slope, loss + 25 * slope];
export const figure = Plot.plot({
  ariaLabel: 'The loss with a patch and without, and one slope as given.',
  caption:
    'Steep dashes, but a level blue line: the patch took the slope away.',
  width: 960,
  x: { domain: x, label: 'logit z', ticks: 5 },
  y: { domain: [0, 120], label: 'loss L of y = 1', ticks: 5 },
  marks: [
    curve(truth, { x, ...dashed, ...words }),
    curve(lossAt, { x, ...red, side: 'bottom-right' }),
    Plot.line(y, { x: [z - 25, z + 25], y, ...blue, ...wide }),
    point(z, loss, `slope ${slope.toPrecision(3).replace('-', '−')}`),
  ],
});
// #endregion
