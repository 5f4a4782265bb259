import * as Plot from '@observablehq/plot';
import { softmax } from '#core';
import { choice, curve, reference } from '#notebook';

const top = choice('largest logit', ['cat', 'cat and dog']);
const logits = [2, top === 'cat' ? 1 : 2, -1];
export const nearZero = softmax(logits, 0.01);
export const huge = softmax(logits, 1000);

// #region drawing
const names = top === 'cat' ? ['cat', 'dog', 'owl'] : ['owl', top, 'owl'];
const range = { x: [0.1, 100], type: 'log' } as const;
const teal = { stroke: 'var(--color-p)', side: 'bottom' } as const;
const line = (i: number, labelAt: number) => {
  const share = (T: number) => softmax(logits, T)[i];
  return curve(share, { ...range, ...teal, label: names[i], labelAt });
};
export const figure = Plot.plot({
  width: 960,
  ariaLabel: `Probabilities as T grows: ${top} on top, all going to 1/3.`,
  caption: 'At the left the largest takes all, at the right all are equal.',
  x: { type: 'log', label: 'temperature T', ticks: 3, tickFormat: '~f' },
  y: { domain: [0, 1], label: 'probability p', ticks: 5 },
  marks: [
    reference({ y: 1 / 3 }, '1/3 each', { side: 'bottom-left' }),
    top === 'cat' ? line(0, 0.3) : [],
    line(1, 1.2),
    line(2, 3),
  ],
});
// #endregion
