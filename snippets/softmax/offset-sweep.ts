import * as Plot from '@observablehq/plot';
import { naiveSoftmax } from './naive.ts';

const at = (c: number) => naiveSoftmax([c, c + 1, c + 2]);
const offsets = Array.from({ length: 2001 }, (_, i) => i - 1000);
const failing = offsets.filter((c) => at(c).some(Number.isNaN));
export const failsFrom = Math.min(...failing.filter((c) => c > 0));
export const failsUpTo = Math.max(...failing.filter((c) => c < 0));

// #region drawing
const x1 = [-1000, failsFrom];
const x2 = [failsUpTo, 1000];
const middle = x1.map((from, i) => (from + x2[i]) / 2);
const bands = { x1, x2, ariaDescription: 'NaN' };
const x = offsets.filter((c) => c % 25 === 0);
const y = x.map((c) => at(c)[2]);
export const figure = Plot.plot({
  ariaLabel: 'Dots in a level row between two bands of NaN.',
  x: { label: 'offset c', ticks: [-1000, failsUpTo, 0, failsFrom, 1000] },
  y: { label: 'probability p of the last class', domain: [0, 1], ticks: 5 },
  marks: [
    Plot.rectX(x1, { ...bands, fill: 'var(--color-broken)', opacity: 0.2 }),
    Plot.text(['NaN', 'NaN'], { x: middle }),
    Plot.dot(x, { x, y, fill: 'var(--color-p)', r: 2.5 }),
  ],
});
// #endregion
