import * as Plot from '@observablehq/plot';
import { logSoftmax, softmax } from '#core';

export const inTwoSteps = softmax([0, -800]).map(Math.log);
export const inOneStep = logSoftmax([0, -800]);

// #region drawing
const x = Array.from({ length: 101 }, (_, i) => 10 * i);
const two = x.map((gap) => Math.log(softmax([0, -gap])[1]));
const one = x.map((gap) => logSoftmax([0, -gap])[1]);
const broken = 'var(--color-broken)';
const wide = { stroke: broken, strokeWidth: 5, strokeOpacity: 0.6 };
export const figure = Plot.plot({
  ariaLabel: 'Two lines fall together; the log of softmax ends on the way.',
  x: { label: 'gap between the logits', ticks: 5 },
  y: { label: 'ln p of the smaller', ticks: 5 },
  marks: [
    Plot.lineY(two, { ...wide, x, ariaDescription: 'log of softmax' }),
    Plot.lineY(one, { x, ariaDescription: 'logSoftmax' }),
    Plot.text(['log of softmax'], { x: [600], y: [-330], fill: broken }),
    Plot.text(['logSoftmax'], { x: [700], y: [-920] }),
  ],
});
// #endregion
