import * as Plot from '@observablehq/plot';
import { logSumExp } from '#core';
import { broken, note } from '#notebook';

const naiveLogSumExp = (z: number[]) =>
  Math.log(z.reduce((sum, logit) => sum + Math.exp(logit), 0));
export const naive = naiveLogSumExp([0, -40]);
export const core = logSumExp([0, -40]);
export const ofNothing = [logSumExp([]), logSumExp([-Infinity, -Infinity])];

// #region drawing
const x = Array.from({ length: 181 }, (_, i) => 31 + i / 20);
const line = x.map((gap) => logSumExp([0, -gap]));
const stairs = x.map((gap) => naiveLogSumExp([0, -gap]) || Number.NaN);
const last = stairs.findLastIndex(Number.isFinite);
const wide = { stroke: 'var(--color-broken)', strokeWidth: 2.5 };
export const figure = Plot.plot({
  ariaLabel: 'A falling line, and the naive form: stairs that end.',
  caption: 'Near 1, doubles are 2⁻⁵² apart: the naive sum goes in steps.',
  x: { label: 'gap between the logits', ticks: 5 },
  y: { type: 'log', label: 'logSumExp(z)', ticks: 5, tickFormat: '.0e' },
  marks: [
    Plot.lineY(line, { x, ariaDescription: 'core' }),
    Plot.lineY(stairs, { ...wide, x, ariaDescription: 'naive' }),
    note('logSumExp', { x: x[170], y: line[170], side: 'bottom-left' }),
    broken({ x: x[last], y: stairs[last] }, 'naive: 0', { side: 'top' }),
  ],
});
// #endregion
