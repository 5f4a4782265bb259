import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropy } from '#core';
import { choice, dragPoint } from '#notebook';
import { names, patched } from './patched.ts';

const patch = choice('patch', names(), 'PyTorch');
const lossAt = (z: number) => patched(patch, z).loss;
const drag = { x: [-120, 10], y: lossAt, step: 1, value: -50 } as const;
const z = dragPoint('z', drag);
export const { loss, slope } = patched(patch, z);

// #region drawing
const x = Array.from({ length: 131 }, (_, i) => i - 120);
const truth = x.map((z) => sigmoidCrossEntropy(z, 1));
const line = [loss - 25 * slope, loss + 25 * slope];
const dashes = { x, strokeDasharray: '4', ariaDescription: 'from logit' };
const red = { x, stroke: 'var(--color-loss)', ariaDescription: patch };
const blue = { x: [z - 25, z + 25], stroke: 'var(--color-z)', clip: true };
const curve = Plot.lineY(x.map(lossAt), red);
const slant = Plot.lineY(line, { ...blue, ariaDescription: 'slope' });
export const figure = Plot.plot({
  ariaLabel: 'The loss with a patch and without, and one slope as given.',
  x: { domain: [-120, 10], label: 'logit z', ticks: 5 },
  y: { domain: [0, 120], label: 'loss L of y = 1', ticks: 5 },
  marks: [curve, Plot.lineY(truth, dashes), slant],
});
// #endregion
