import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { dragPoint, slider } from '#notebook';

const y = slider('target y', { min: 0, max: 1, step: 0.1, value: 1 });
const loss = (z: number) => sigmoidCrossEntropy(z, y);
const z = dragPoint('z', { x: [-6, 6], y: loss, value: -2 });
export const pMinusY = sigmoid(z) - y;
const h = 1e-5;
export const measured = (loss(z + h) - loss(z - h)) / (2 * h);

// #region drawing
const curve = Array.from({ length: 121 }, (_, i) => -6 + i / 10);
const x = [z - 1.5, z + 1.5];
const line = x.map((end) => loss(z) + pMinusY * (end - z));
const tangent = { x, stroke: 'var(--color-z)', ariaDescription: 'tangent' };
const red = { stroke: 'var(--color-loss)', ariaDescription: 'loss' };
export const figure = Plot.plot({
  ariaLabel: 'The loss over the logit, and at one point its tangent.',
  x: { domain: [-7.5, 7.5], label: 'logit z', ticks: 5 },
  y: { domain: [-1.5, 7.5], label: 'loss L', ticks: 5 },
  marks: [
    Plot.lineY(curve.map(loss), { ...red, x: curve }),
    Plot.lineY(line, tangent),
  ],
});
// #endregion
