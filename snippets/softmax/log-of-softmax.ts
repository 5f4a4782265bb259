import * as Plot from '@observablehq/plot';
import { logSoftmax, softmax } from '#core';
import { broken, note } from '#notebook';

export const inTwoSteps = softmax([0, -800]).map(Math.log);
export const inOneStep = logSoftmax([0, -800]);

// #region drawing
const x = Array.from({ length: 101 }, (_, i) => 10 * i);
const two = x.map((gap) => Math.log(softmax([0, -gap])[1]));
const one = x.map((gap) => logSoftmax([0, -gap])[1]);
const wrong = 'var(--color-broken)';
const wide = { stroke: wrong, strokeWidth: 5, strokeOpacity: 0.6 };
const last = two.findLastIndex(Number.isFinite);
export const figure = Plot.plot({
  ariaLabel: 'Two lines fall together; the log of softmax ends on the way.',
  caption: 'Once p is 0, its logarithm is −∞. One step never forms p.',
  x: { label: 'gap between the logits', ticks: 5 },
  y: { label: 'ln p of the smaller', ticks: 5 },
  marks: [
    Plot.lineY(two, { ...wide, x, ariaDescription: 'log of softmax' }),
    Plot.lineY(one, { x, ariaDescription: 'logSoftmax' }),
    note('log of softmax', {
      x: 350,
      y: -350,
      side: 'top-right',
      fill: wrong,
    }),
    broken({ x: x[last], y: two[last] }, '−∞ from here'),
    note('logSoftmax', { x: 900, y: -900, side: 'bottom-left' }),
  ],
});
// #endregion
