import { number } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { naive, posted } from './naive-and-posted.ts';
import { slopes, slopesBy } from './regression.ts';

const rate = number('learning rate', { min: 0, max: 1e5, value: 2000 });
const start = Array(9).fill(0);
const run = (by: typeof slopes) =>
  descend(start, by, { rate, steps: 60 }).losses;
export const core = run(slopes);
export const byNaive = run(slopesBy(naive));
export const byPosted = run(slopesBy(posted));
export const firstNaN = byNaive.findIndex(Number.isNaN);

// #region drawing
export const figure = lossCurves(
  {
    ariaLabel: 'Losses by step: the core, the naive softmax, and the post.',
    caption: 'One run ends in NaN, one stands still, one learns.',
  },
  { core, naive: byNaive, 'the post': byPosted },
  { type: 'log', tickFormat: '~g', zero: false },
);
// #endregion
