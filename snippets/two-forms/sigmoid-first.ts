import * as Plot from '@observablehq/plot';
import { sigmoid, softmaxCrossEntropy } from '#core';
import { choice, curve, dragPoint, point } from '#notebook';

const classes = Number(choice('classes', ['2', '3', '10'], '10'));
// The right class has the logit z, and each of the others has -z.
function logitsAt(z: number): number[] {
  return [z, ...new Array(classes - 1).fill(-z)];
}
const lossWithout = (z: number) => softmaxCrossEntropy(logitsAt(z), 0);
const lossWith = (z: number) =>
  softmaxCrossEntropy(logitsAt(z).map(sigmoid), 0);

const range = { x: [-8, 8] as const, step: 0.1, value: -5 };
const z = dragPoint('z', { ...range, y: lossWith });
const slope = (loss: typeof lossWith) =>
  (loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5;
export const slopeWithoutSigmoid = slope(lossWithout);
export const slopeWithSigmoid = slope(lossWith);

// At best the sigmoids are 1 for the right class and 0 for the others.
export const floor = Math.log(1 + (classes - 1) / Math.E);
export const floorOf2 = Math.log(1 + 1 / Math.E);

// #region drawing
const { x } = range;
const good = { stroke: 'var(--color-loss)', clip: true, labelAt: -1.5 };
const bad = { stroke: 'var(--color-broken)', ariaDescription: 'wrong' };
const words = `slope ${slopeWithSigmoid.toFixed(4).replace('-', '−')}`;
export const figure = Plot.plot({
  ariaLabel: 'With a sigmoid first the loss is almost flat at both ends.',
  caption: 'With a sigmoid first, the loss is almost flat at both ends.',
  x: { label: 'logit z of the right class', ticks: 5 },
  y: { domain: [0, 8], label: 'loss L', ticks: 5 },
  marks: [
    curve(lossWithout, { x, ...good, label: 'without', side: 'top-right' }),
    curve(lossWith, { x, ...bad, label: 'with a sigmoid' }),
    point(z, lossWith(z), words, { side: 'bottom' }),
  ],
});
// #endregion
