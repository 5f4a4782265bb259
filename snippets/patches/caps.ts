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
const truth = (z: number) => sigmoidCrossEntropy(z, 1);
const reach = { x: [-120, 10] as const };
const red = { stroke: 'var(--color-loss)', ariaDescription: patch };
const words = {
  label: patch,
  labelAt: -118,
  side: 'bottom-right',
} as const;
const slant = { x: [z - 25, z + 25], stroke: 'var(--color-z)', clip: true };
const ends = [loss - 25 * slope, loss + 25 * slope];
const bare = { ariaDescription: 'from logit', labelAt: -95 };
export const figure = Plot.plot({
  ariaLabel: 'The loss with a patch and without, and one slope as given.',
  caption:
    'Where the blue line is level the patch has taken the slope away.',
  width: 960,
  height: 480,
  x: { domain: reach.x, label: 'logit z', ticks: 5 },
  y: { domain: [0, 120], label: 'loss L of y = 1', ticks: 5 },
  marks: [
    curve(truth, {
      ...reach,
      ...ghost,
      ...bare,
      label: 'from the logit',
      side: 'right',
    }),
    curve(lossAt, { ...reach, ...red, ...words }),
    Plot.lineY(ends, {
      ...slant,
      strokeWidth: 2,
      ariaDescription: 'slope',
    } as object),
    point(z, loss, `slope ${slope.toPrecision(3).replace('-', '−')}`),
  ],
});
// #endregion
