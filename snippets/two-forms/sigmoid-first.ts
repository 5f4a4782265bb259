import * as Plot from '@observablehq/plot';
import { sigmoid, softmaxCrossEntropy } from '#core';
import { choice, curve, dragPoint, point } from '#notebook';

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
const x = [-8, 8] as const;
const good = { stroke: 'var(--color-loss)', clip: true } as const;
const bad = { stroke: 'var(--color-broken)', ariaDescription: 'wrong' };
const words = `slope ${slopeWithSigmoid.toFixed(4).replace('-', '−')}`;
export const figure = Plot.plot({
  ariaLabel: 'With a sigmoid first the loss is level at both ends.',
  caption: 'With a sigmoid first the slope is missing where it is needed.',
  x: { label: 'logit z of the right class', ticks: 5 },
  y: { domain: [0, 8], label: 'loss L', ticks: 5 },
  marks: [
    curve(right, {
      x,
      ...good,
      label: 'without',
      labelAt: -1.5,
      side: 'top-right',
    }),
    curve(y, { x, ...bad, label: 'with a sigmoid', side: 'top-left' }),
    point(z, y(z), words, { side: 'bottom' }),
  ],
});
// #endregion
