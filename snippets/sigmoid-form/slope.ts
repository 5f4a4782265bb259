import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { curve, dragPoint, point, slider } from '#notebook';

const y = slider('target y', { min: 0, max: 1, step: 0.1, value: 1 });
const loss = (z: number) => sigmoidCrossEntropy(z, y);
const z = dragPoint('z', { x: [-6, 6], y: loss, value: -2 });
export const pMinusY = sigmoid(z) - y;
const h = 1e-5;
export const measured = (loss(z + h) - loss(z - h)) / (2 * h);

// #region drawing
const x = [z - 1.5, z + 1.5];
const line = x.map((end) => loss(z) + pMinusY * (end - z));
const tangent = { x, stroke: 'var(--color-z)', strokeWidth: 2 };
const words = `slope p − y = ${pMinusY.toFixed(3).replace('-', '−')}`;
export const figure = Plot.plot({
  ariaLabel: 'The loss over the logit, and at one point its tangent.',
  caption: 'The slope of the loss is p − y at every point.',
  x: { domain: [-7.5, 7.5], label: 'logit z', ticks: 5 },
  y: { domain: [-1.5, 7.5], label: 'loss L', ticks: 5 },
  marks: [
    curve(loss, {
      x: [-6, 6],
      stroke: 'var(--color-loss)',
      ariaDescription: 'loss',
    }),
    Plot.lineY(line, { ...tangent, ariaDescription: 'tangent' }),
    point(z, loss(z), words, { side: z > 2 ? 'bottom-left' : 'top-right' }),
  ],
});
// #endregion
