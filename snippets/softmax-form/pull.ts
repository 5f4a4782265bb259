import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropyGradient } from '#core';
import { choice } from '#notebook';

const names = ['cat', 'dog', 'owl'];
const right = names.indexOf(choice('the picture shows', names, 'dog'));
export const gradient = softmaxCrossEntropyGradient([2, 1, -1], right);

// #region drawing
const rows = Array.from(softmax([2, 1, -1]), (p, i) => {
  const [y, text] = [Number(i === right), gradient[i].toFixed(3)];
  return { class: names[i], p, y, middle: (p + y) / 2, text };
});
const between = { y: 'class', x1: 'y', x2: 'p', strokeWidth: 2 };
export const figure = Plot.plot({
  ariaLabel: `From target to probability; 1 for the ${names[right]}.`,
  height: 190,
  x: { domain: [0, 1], label: 'target y and probability p', inset: 24 },
  y: { label: null, tickSize: 0 },
  marks: [
    Plot.ruleY(rows, { ...between, stroke: 'var(--color-loss)' }),
    Plot.dot(rows, { y: 'class', x: 'y', r: 6, fill: 'var(--color-y)' }),
    Plot.dot(rows, { y: 'class', x: 'p', r: 6, fill: 'var(--color-p)' }),
    Plot.text(rows, { y: 'class', x: 'middle', text: 'text', dy: -14 }),
  ],
});
// #endregion
