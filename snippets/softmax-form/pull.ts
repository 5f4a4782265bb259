import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropyGradient } from '#core';
import { choice } from '#notebook';

const names = ['cat', 'dog', 'owl'];
const right = names.indexOf(choice('the picture shows', names, 'dog'));
export const gradient = softmaxCrossEntropyGradient([2, 1, -1], right);

// #region drawing
const rows = Array.from(softmax([2, 1, -1]), (p, i) => {
  const [y, slope] = [Number(i === right), gradient[i].toFixed(3)];
  const words = `p − y = ${slope.replace('-', '−')}`;
  return { class: names[i], p, y, middle: (p + y) / 2, words };
});
const row = { y: 'class' };
const slope = { ...row, x1: 'y', x2: 'p', inset: 7, strokeWidth: 2.5 };
const red = { stroke: 'var(--color-loss)', ariaDescription: 'slope' };
const end = (x: 'y' | 'p') => {
  const at = { ...row, x, fill: `var(--color-${x})` };
  const words = { ...at, text: () => x, dy: 28, fontWeight: 600 };
  return [Plot.dot(rows, { ...at, r: 6 }), Plot.text(rows, words)];
};
export const figure = Plot.plot({
  ariaLabel: `From target to probability; 1 for the ${names[right]}.`,
  caption: 'The signed length of an arrow is the slope of the loss.',
  width: 960,
  height: 480,
  x: { domain: [0, 1], label: 'target y and probability p', inset: 115 },
  y: { label: null, tickSize: 0 },
  marks: [
    Plot.arrow(rows, { ...slope, ...red }),
    end('y'),
    end('p'),
    Plot.text(rows, { ...row, x: 'middle', text: 'words', dy: -26 }),
  ],
});
// #endregion
