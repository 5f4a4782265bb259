import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropyGradient } from '#core';
import { dragPoint } from '#notebook';

// The slope of each loss by the logit, for the target 1.
const entropy = (z: number) => sigmoidCrossEntropyGradient(z, 1);
export const square = (z: number) => {
  const p = sigmoid(z);
  return (p - 1) * p * (1 - p);
};
const z = dragPoint('z', { x: [-10, 10], y: square, value: -10 });
export const ofCrossEntropy = entropy(z);
export const ofSquaredError = square(z);
export const steepest = square(Math.log(1 / 2));

// #region drawing
const x = Array.from({ length: 101 }, (_, i) => i / 5 - 10);
const red = { x, stroke: 'var(--color-loss)', ariaDescription: 'entropy' };
const dash = { ...red, strokeDasharray: '5 4', ariaDescription: 'square' };
const lower = Plot.lineY(x.map(square), dash);
export const figure = Plot.plot({
  ariaLabel: 'One slope is −1 at the left; the other is 0 at both ends.',
  x: { domain: [-11, 11], label: 'logit z', ticks: 5 },
  y: { domain: [-1, 0], label: 'slope', ticks: 4 },
  marks: [Plot.lineY(x.map(entropy), red), lower],
});
// #endregion
