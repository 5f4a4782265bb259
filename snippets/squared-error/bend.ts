import * as Plot from '@observablehq/plot';
import { sigmoid } from '#core';
import { curve, dragPoint, reference } from '#notebook';

// Half the squared error for the target 1, over the logit.
const loss = (z: number) => 0.5 * (sigmoid(z) - 1) ** 2;

const z = dragPoint('z', { x: [-6, 6], y: loss, value: -2 });
export const p = sigmoid(z);
export const slope = -p * (1 - p) ** 2;
export const secondDerivative = p * (1 - p) ** 2 * (3 * p - 1);
export const ofCrossEntropy = p * (1 - p);

// #region drawing
const tangent = (at: number) => loss(z) + slope * (at - z);
const ends = [z - 2, z + 2];
const dashed = { strokeDasharray: '5 4', ariaDescription: 'tangent' };
const red = { stroke: 'var(--color-loss)', ariaDescription: 'loss' };
export const figure = Plot.plot({
  ariaLabel: 'Squared error over the logit, with a tangent at the point.',
  caption: 'Left of p = 1/3 the curve bends down; right of it, up.',
  x: { domain: [-6, 6], label: 'logit z', ticks: 5 },
  y: { domain: [0, 0.6], label: 'half the squared error', ticks: 4 },
  marks: [
    reference({ x: Math.log(1 / 2) }, 'p = 1/3', { at: 0.56 }),
    curve(loss, { x: [-6, 6], ...red }),
    Plot.line(ends, { x: ends, y: tangent, clip: true, ...dashed }),
  ],
});
// #endregion
