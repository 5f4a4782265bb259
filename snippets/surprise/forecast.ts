import * as Plot from '@observablehq/plot';
import { entropy, crossEntropy as H, klDivergence } from '#core';
import { choice, dragPoint } from '#notebook';
import { inUnit } from './units.ts';

const unit = choice('unit', ['nats', 'bits', 'perplexity']);
const cut = { x: [0, 100] as const, y: 'p', step: 1 };
const one = dragPoint('cut 1', { ...cut, value: 70 });
const two = dragPoint('cut 2', { ...cut, value: 90 });
const [a, b] = [one, two].sort((left, right) => left - right);
export const y = [0.5, 0.25, 0.25];
export const p = [a / 100, (b - a) / 100, (100 - b) / 100];
export const crossEntropy = inUnit(H(y, p), unit);
export const entropyOfY = inUnit(entropy(y), unit);
export const mismatch = inUnit(klDivergence(y, p), unit);

// #region drawing
const strip = (name: string, x1: number[], x2: number[], fill: string) =>
  Plot.barX(x1, { x1, x2, y: [name, name, name], fill, inset: 1 });
const truth = strip('y', [0, 50, 75], [50, 75, 100], 'var(--color-y)');
export const figure = Plot.plot({
  ariaLabel: 'Two strips, y and p, each cut into sun, cloud and rain.',
  x: { label: 'percent of days: sun, cloud, rain', inset: 8 },
  y: { domain: ['y', 'p'], label: null, tickSize: 0 },
  marks: [truth, strip('p', [0, a, b], [a, b, 100], 'var(--color-p)')],
});
// #endregion
