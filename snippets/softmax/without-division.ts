import * as Plot from '@observablehq/plot';
import { logSumExp, softmax } from '#core';
import { note } from '#notebook';
import { shiftedSoftmax } from './shifted.ts';

const divisionFree = (z: number[]) =>
  z.map((logit) => Math.exp(logit - logSumExp(z)));
const truth = softmax([0, 1, 2]);
// What these doubles miss, relative to the exact shares; from mpmath
const missed = [-4.85e-17, 4.43e-17, 1.57e-16];
const errors = (p: number[]) =>
  p.map((value, i) => Math.abs(value / truth[i] - 1 - missed[i]));
const error = (p: number[]) => Math.max(...errors(p));

export const divided = error(shiftedSoftmax([1000, 1001, 1002]));
export const notDivided = error(divisionFree([1000, 1001, 1002]));

// #region drawing
const x = Array.from({ length: 35 }, (_, i) => Math.round(1.5 ** i));
const y = x.map((c) => error(divisionFree([c, c + 1, c + 2])));
const log = { type: 'log', ticks: 6 } as const;
export const figure = Plot.plot({
  ariaLabel: 'Without the division, the error grows with the offset.',
  caption: 'Ten times the offset, one digit less.',
  x: { ...log, label: 'offset c', tickFormat: '~s' },
  y: { ...log, label: 'relative error of p', tickFormat: '.0e' },
  marks: [
    Plot.dot(x, { x, y, fill: 'var(--color-p)', r: 4 }),
    note('exp(z − logSumExp z)', { x: 1e3, y: y[17], side: 'top-left' }),
  ],
});
// #endregion
