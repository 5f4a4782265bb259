import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropyGradient } from '#core';
import { curve, dragPoint, point } from '#notebook';

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
const red = { x: [-10, 10], stroke: 'var(--color-loss)' } as const;
const solid = { ...red, label: 'cross-entropy', labelAt: 0 };
const dash = { strokeDasharray: '5 4', ariaDescription: 'square' };
const dashed = { ...red, ...dash, label: 'squared error', labelAt: -5 };
const words = ofSquaredError.toPrecision(2).replace('-', '−');
const side = z > 0 ? 'top' : 'top-right';
export const figure = Plot.plot({
  ariaLabel: 'One slope is −1 at the left; the other is 0 at both ends.',
  caption: 'Where the answer is most wrong, squared error is flat.',
  x: { domain: [-11, 11], label: 'logit z', ticks: 5 },
  y: { domain: [-1, 0.12], label: 'slope', ticks: 4 },
  marks: [
    curve(entropy, { ...solid, side: 'right' }),
    curve(square, { ...dashed, side: 'bottom' }),
    point(z, ofSquaredError, words, { side }),
  ],
});
// #endregion
