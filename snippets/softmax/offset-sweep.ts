import * as Plot from '@observablehq/plot';
import { broken, note } from '#notebook';
import { naiveSoftmax } from './naive.ts';

const at = (c: number) => naiveSoftmax([c, c + 1, c + 2]);
const offsets = Array.from({ length: 2001 }, (_, i) => i - 1000);
const failing = offsets.filter((c) => at(c).some(Number.isNaN));
export const failsFrom = Math.min(...failing.filter((c) => c > 0));
export const failsUpTo = Math.max(...failing.filter((c) => c < 0));

// #region drawing
const x = offsets.filter((c) => c % 25 === 0);
const dots = { x, y: x.map((c) => at(c)[2]), fill: 'var(--color-p)' };
const words = `${at(0)[2].toFixed(3)}, whatever c is`;
export const figure = Plot.plot({
  ariaLabel: 'Dots in a level row between two bands of NaN.',
  caption: 'Adding c to every logit should change nothing.',
  width: 960,
  height: 420,
  x: { label: 'offset c', ticks: [failsUpTo, 0, failsFrom] },
  y: { label: 'probability p of the last class', domain: [0, 1], ticks: 5 },
  marks: [
    broken({ x1: -1000, x2: failsUpTo }, 'NaN\n0/0'),
    broken({ x1: failsFrom, x2: 1000 }, 'NaN\n∞/∞'),
    Plot.dot(x, { ...dots, r: 3, ariaDescription: 'naive' }),
    note(words, { x: 0, y: at(0)[2], side: 'top' }),
  ],
});
// #endregion
