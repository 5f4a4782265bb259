import * as Plot from '@observablehq/plot';
import { logSumExp } from '#core';

const naiveLogSumExp = (z: number[]) =>
  Math.log(z.reduce((sum, logit) => sum + Math.exp(logit), 0));
export const naive = naiveLogSumExp([0, -40]);
export const core = logSumExp([0, -40]);
export const ofNothing = [logSumExp([]), logSumExp([-Infinity, -Infinity])];

// #region drawing
const x = Array.from({ length: 181 }, (_, i) => 31 + i / 20);
const line = x.map((gap) => logSumExp([0, -gap]));
const stairs = x.map((gap) => naiveLogSumExp([0, -gap]) || Number.NaN);
const broken = 'var(--color-broken)';
const wide = { stroke: broken, strokeWidth: 2.5 };
export const figure = Plot.plot({
  ariaLabel: 'A falling line, and the naive form: stairs that end.',
  x: { label: 'gap between the logits', ticks: 5 },
  y: { type: 'log', label: 'logSumExp(z)', ticks: 5, tickFormat: '.0e' },
  marks: [
    Plot.lineY(line, { x, ariaDescription: 'core' }),
    Plot.lineY(stairs, { ...wide, x, ariaDescription: 'naive' }),
    Plot.text(['naive, then 0'], { x: [38], y: [2 ** -52], fill: broken }),
  ],
});
// #endregion
