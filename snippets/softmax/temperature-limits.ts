import * as Plot from '@observablehq/plot';
import { softmax } from '#core';
import { choice, curve, note, reference } from '#notebook';

const top = choice('largest logit', ['cat', 'cat and dog']);
const logits = [2, top === 'cat' ? 1 : 2, -1];
export const nearZero = softmax(logits, 0.01);
export const huge = softmax(logits, 1000);

// #region drawing
const names = top === 'cat' ? ['cat', 'dog', 'owl'] : ['owl', top, 'owl'];
const teal = { stroke: 'var(--color-p)', type: 'log' } as const;
const line = (i: number, labelAt: number, side: 'bottom' | 'top-left') => {
  const at = { x: [0.1, 100] as const, label: names[i], labelAt, side };
  return curve((T) => softmax(logits, T)[i], { ...at, ...teal });
};
const winner = top === 'cat' ? 'all to the largest' : 'a half each';
export const figure = Plot.plot({
  ariaLabel: `Probabilities as T grows: ${top} on top, all going to 1/3.`,
  caption:
    'At the left the largest takes all, at the right all share alike.',
  x: { type: 'log', label: 'temperature T', ticks: 3, tickFormat: '~f' },
  y: { domain: [0, 1], label: 'probability p', ticks: 5 },
  marks: [
    reference({ y: 1 / 3 }, '1/3 each', { side: 'bottom-left' }),
    top === 'cat' ? line(0, 0.3, 'bottom') : [],
    line(1, 1.2, 'top-left'),
    line(2, 3, 'bottom'),
    note(winner, { x: 0.7, y: logits[1] === 2 ? 0.55 : 0.95 }),
  ],
});
// #endregion
