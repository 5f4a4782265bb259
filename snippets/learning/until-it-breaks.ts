import { number } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { naive, posted } from './naive-and-posted.ts';
import { slopes } from './regression.ts';

const rate = number('learning rate', { min: 0, max: 1e5, value: 2000 });
const how = { rate, steps: 60 };
const start = Array(9).fill(0);
const naiveSlopes = (w: number[]) => slopes(w, naive);
const postedSlopes = (w: number[]) => slopes(w, posted);

export const core = descend(start, slopes, how).losses;
export const byNaive = descend(start, naiveSlopes, how).losses;
export const byPosted = descend(start, postedSlopes, how).losses;
export const firstNaN = byNaive.findIndex(Number.isNaN);

// #region drawing
export const figure = lossCurves(
  {
    ariaLabel: 'Losses by step: the core, the naive softmax, and the post.',
    caption: 'One run ends in NaN, one stops moving, one learns.',
  },
  { core, naive: byNaive, 'the post': byPosted },
  { type: 'log', tickFormat: '~g', zero: false },
);
// #endregion
