import * as Plot from '@observablehq/plot';
import { softmax } from '#core';
import { choice } from '#notebook';

const top = choice('largest logit', ['cat', 'cat and dog']);
const logits = [2, top === 'cat' ? 1 : 2, -1];
export const nearZero = softmax(logits, 0.01);
export const huge = softmax(logits, 1000);

// #region drawing
const names = top === 'cat' ? ['cat', 'dog', 'owl'] : [top, ' ', 'owl'];
const steps = Array.from({ length: 55 }, (_, i) => 10 ** (i / 18 - 1));
const points = steps.flatMap((T) =>
  names.map((name, i) => ({ class: name, T, p: softmax(logits, T)[i] })),
);
const at = { x: 'T', y: 'p', z: 'class' };
export const figure = Plot.plot({
  ariaLabel: `Probabilities as T grows: ${top} on top, all going to 1/3.`,
  x: { type: 'log', label: 'temperature T', ticks: 3, tickFormat: '~f' },
  y: { domain: [0, 1], label: 'probability p', ticks: 5 },
  marks: [
    Plot.line(points, { ...at, stroke: 'var(--color-p)' }),
    Plot.text(points.slice(48, 51), { ...at, text: 'class', dy: -12 }),
  ],
});
// #endregion
