import * as Plot from '@observablehq/plot';
import { softmax } from '#core';
import { note } from '#notebook';
import { naiveSoftmax } from './naive.ts';

const at = (c: number) => naiveSoftmax([c, c + 1, c + 2]);
export const truth = softmax([0, 1, 2]);
export const atMinus745 = at(-745);
export const atMinus747 = at(-747);

// #region drawing
const offsets = Array.from({ length: 18 }, (_, i) => i - 747);
const dots = offsets.flatMap((c) => Array.from(at(c), (p) => ({ c, p })));
const teal = 'var(--color-p)';
const naive = { x: 'c', y: 'p', fill: 'var(--color-broken)', r: 4 };
export const figure = Plot.plot({
  ariaLabel: 'Three level lines of truth, and naive dots that leave them.',
  caption: 'The lines are true. The naive dots leave them before any NaN.',
  x: { label: 'offset c', ticks: 5, inset: 12 },
  y: { label: 'probability p', domain: [0, 1], ticks: 5 },
  marks: [
    Plot.ruleY(truth, { stroke: teal, ariaDescription: 'true' }),
    Array.from(truth, (p) =>
      note(`true ${p.toFixed(3)}`, {
        x: -730,
        y: p,
        side: 'top-left',
        fill: teal,
      }),
    ),
    Plot.dot(dots, { ...naive, ariaDescription: 'naive' }),
  ],
});
// #endregion
