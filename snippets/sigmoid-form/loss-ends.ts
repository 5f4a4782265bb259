import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { broken } from '#notebook';
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
const wrong = 'var(--color-broken)';
const up = { side: 'top-right' } as const;
const end = (loss: number[]) =>
  x[loss.findIndex((each) => !Number.isFinite(each))];
const thin = (loss: number[], ariaDescription: string) =>
  Plot.lineY(error(loss), { x, stroke: wrong, ariaDescription });
export const figure = Plot.plot({
  ariaLabel: 'The error of the loss swings out, and ends in an infinity.',
  caption: 'The nearer p is to 1, the fewer digits 1 − p has left.',
  width: 960,
  height: 480,
  x: { domain: [0, 48], label: 'logit z', ticks: 5 },
  y: { label: 'loss from p, minus the true loss', ticks: 5 },
  marks: [
    thin(double, 'float64'),
    thin(single, 'float32'),
    broken({ x: end(single), y: 0 }, 'float32: ∞', up),
    broken({ x: end(double), y: 0 }, 'float64: ∞', up),
  ],
});
// #endregion
