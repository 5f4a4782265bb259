import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropyGradient } from '#core';
import { curve, dragPoint, note } from '#notebook';

// The slope of each loss in the logit, for the target 1.
const entropy = (z: number) => sigmoidCrossEntropyGradient(z, 1);
export function square(z: number) {
  const p = sigmoid(z);
  return (p - 1) * p * (1 - p);
}
const z = dragPoint('z', { x: [-10, 10], y: square, value: -10 });
export const ofCrossEntropy = entropy(z);
export const ofSquaredError = square(z);
// At p = 1/3, which is a logit of ln(1/2).
export const steepest = square(Math.log(1 / 2));

// #region drawing
const red = { x: [-10, 10] as const, stroke: 'var(--color-loss)' };
const dash = { strokeDasharray: '5 4', ariaDescription: 'square' };
const words = ofSquaredError.toPrecision(2).replace('-', '−');
export const figure = Plot.plot({
  ariaLabel: 'One slope is −1 at the left; the other is 0 at both ends.',
  caption:
    'Where the answer is most wrong, squared error has no slope left.',
  x: { domain: [-11, 11], label: 'logit z', ticks: 5 },
  y: { domain: [-1, 0.12], label: 'slope', ticks: 4 },
  marks: [
    curve(entropy, {
      ...red,
      label: 'cross-entropy',
      labelAt: 0,
      side: 'bottom-right',
      ariaDescription: 'entropy',
    }),
    curve(square, {
      ...red,
      ...dash,
      label: 'squared error',
      labelAt: -1,
      side: 'bottom-left',
    }),
    note(words, {
      x: z,
      y: ofSquaredError,
      side: z > 0 ? 'top' : 'top-right',
      dy: -10,
    }),
  ],
});
// #endregion
