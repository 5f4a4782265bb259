import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { sigmoid32 } from './where-one-begins.ts';

const x = Array.from({ length: 801 }, (_, i) => i / 20);
const fromP = (p: (z: number) => number) =>
  x.map((z) => (p(z) < 1 ? -Math.log(1 - p(z)) : Number.NaN));
const [double, single] = [fromP(sigmoid), fromP(sigmoid32)];
export const largest64 = Math.max(...double.filter(Number.isFinite));
export const largest32 = Math.max(...single.filter(Number.isFinite));

const error = (loss: number[]) =>
  x.map((z, i) => loss[i] - sigmoidCrossEntropy(z, 0));

// #region drawing
const thin = { x, stroke: 'var(--color-broken)' };
const left = { textAnchor: 'end', frameAnchor: 'top' } as const;
export const figure = Plot.plot({
  ariaLabel: 'The error of the loss swings out, and ends in an infinity.',
  x: { label: 'logit z', ticks: 5 },
  y: { label: 'loss from p, minus the true loss', ticks: 5 },
  marks: [
    Plot.lineY(error(double), { ...thin, ariaDescription: 'float64' }),
    Plot.lineY(error(single), { ...thin, ariaDescription: 'float32' }),
    Plot.text(['float32', 'float64'], { ...left, x: [14, 34] }),
  ],
});
// #endregion
