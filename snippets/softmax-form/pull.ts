import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropy as loss, softmax } from '#core';
import { choice } from '#notebook';

const names = ['cat', 'dog', 'owl'];
const k = names.indexOf(choice('the picture shows', names, 'dog'));
const z = [2, 1, -1];
const p = Array.from(softmax(z));
const y = names.map((_, i) => (i === k ? 1 : 0));
export const gradient = p.map((share, i) => share - y[i]);

// The same by differences: each logit a step h up, and a step h down.
const h = 1e-5;
export const byDifferences = z.map((logit, i) => {
  const up = loss(z.with(i, logit + h), k); // z with another logit i
  const down = loss(z.with(i, logit - h), k);
  return (up - down) / (2 * h);
});

// #region drawing
const arrows = { x1: y, x2: p, y: names, inset: 7, strokeWidth: 2.5 };
const red = { stroke: 'var(--color-loss)', ariaDescription: 'slope' };
const end = (name: 'y' | 'p', x: number[]) => {
  const at = { x, y: names, fill: `var(--color-${name})` };
  const words = { ...at, text: () => name, dy: 28, fontWeight: 600 };
  return [Plot.dot(names, { ...at, r: 6 }), Plot.text(names, words)];
};
const middle = p.map((share, i) => Math.max(0.1, (share + y[i]) / 2));
const written = gradient.map((g) => g.toFixed(3).replace('-', '−'));
const words = written.map((slope) => `p − y = ${slope}`);
export const figure = Plot.plot({
  ariaLabel: `From target to probability; 1 for the ${names[k]}.`,
  caption:
    'Each arrow runs from y to p. Its length, with its sign, is the slope.',
  width: 960,
  x: { domain: [0, 1], label: 'target y and probability p', inset: 80 },
  y: { label: null, tickSize: 0 },
  marks: [
    Plot.arrow(names, { ...arrows, ...red }),
    end('y', y),
    end('p', p),
    Plot.text(words, { x: middle, y: names, dy: -26 }),
  ],
});
// #endregion
