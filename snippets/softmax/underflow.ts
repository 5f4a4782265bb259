import * as Plot from '@observablehq/plot';
import { softmax } from '#core';
import { naiveSoftmax } from './naive.ts';

const at = (c: number) => naiveSoftmax([c, c + 1, c + 2]);
export const truth = softmax([0, 1, 2]);
export const atMinus745 = at(-745);
export const atMinus747 = at(-747);

// #region drawing
const offsets = Array.from({ length: 18 }, (_, i) => i - 747);
const dots = offsets.flatMap((c) => Array.from(at(c), (p) => ({ c, p })));
const colour = 'var(--color-p)';
const naive = { x: 'c', y: 'p', fill: 'var(--color-broken)' };
export const figure = Plot.plot({
  ariaLabel: 'Three level lines of truth, and naive dots that leave them.',
  x: { label: 'offset c', ticks: 5, inset: 12 },
  y: { label: 'probability p', domain: [0, 1], ticks: 5 },
  marks: [
    Plot.ruleY(truth, { stroke: colour, ariaDescription: 'true' }),
    Plot.dot(dots, { ...naive, ariaDescription: 'naive' }),
  ],
});
// #endregion
