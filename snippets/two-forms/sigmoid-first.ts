import * as Plot from '@observablehq/plot';
import { sigmoid, softmaxCrossEntropy } from '#core';
import { choice, dragPoint } from '#notebook';

const classes = Number(choice('classes', ['2', '3', '10'], '10'));
const signs = Array.from({ length: classes }, (_, i) => (i ? -1 : 1));
// The right class has the logit z, each of the others -z.
const logits = (z: number) => signs.map((sign) => sign * z);
const right = (z: number) => softmaxCrossEntropy(logits(z), 0);
const y = (z: number) => softmaxCrossEntropy(logits(z).map(sigmoid), 0);
const z = dragPoint('z', { x: [-8, 8], y, step: 0.1, value: -5 });
const slope = (f: typeof y) => (f(z + 1e-5) - f(z - 1e-5)) / 2e-5;
export const slopeWithoutSigmoid = slope(right);
export const slopeWithSigmoid = slope(y);
export const floor = y(1000);

// #region drawing
const x = Array.from({ length: 161 }, (_, i) => i / 10 - 8);
const plain = { x, stroke: 'var(--color-loss)', clip: true } as const;
const bad = { x, stroke: 'var(--color-broken)', ariaDescription: 'wrong' };
export const figure = Plot.plot({
  ariaLabel: 'With a sigmoid first the loss is level at both ends.',
  x: { label: 'logit z of the right class', ticks: 5 },
  y: { domain: [0, 8], label: 'loss L', ticks: 5 },
  marks: [Plot.lineY(x.map(right), plain), Plot.lineY(x.map(y), bad)],
});
// #endregion
