import * as Plot from '@observablehq/plot';
import { sigmoid, sigmoidCrossEntropy } from '#core';
import { slider } from '#notebook';

const w = slider('w', { min: -2, max: 2, step: 0.1, value: 0.5 });
const v = slider('v', { min: -2, max: 2, step: 0.1, value: -1 });
const [x, y] = [2, 1];

// Forwards: each value comes from the values before it.
export const a = w * x;
export const h = Math.tanh(a);
export const z = v * h;
export const loss = sigmoidCrossEntropy(z, y);

// Backwards: each slope comes from the slope after it.
export const byZ = sigmoid(z) - y;
export const byV = byZ * h;
export const byH = byZ * v;
export const byA = byH * (1 - h ** 2);
export const byW = byA * x;

// #region drawing
function short(value: number) {
  const isTiny = value !== 0 && Math.abs(value) < 0.01;
  const text = isTiny ? value.toPrecision(1) : value.toFixed(2);
  return text.replace('-', '−');
}
// A box for each number: its value, and the slope of the loss in it.
const boxes = [
  { name: 'w', at: 0, row: 0, value: w, slope: byW },
  { name: 'a = wx', at: 1, row: 0, value: a, slope: byA },
  { name: 'h = tanh a', at: 2, row: 0, value: h, slope: byH },
  { name: 'v', at: 2, row: 1, value: v, slope: byV },
  { name: 'z = vh', at: 3, row: 0, value: z, slope: byZ },
  { name: 'loss L', at: 4, row: 0, value: loss, slope: 1 },
];
const arrows = [
  { x1: 0, x2: 1, y1: 0, y2: 0 },
  { x1: 1, x2: 2, y1: 0, y2: 0 },
  { x1: 2, x2: 3, y1: 0, y2: 0 },
  { x1: 2, x2: 3, y1: 1, y2: 0.3 },
  { x1: 3, x2: 4, y1: 0, y2: 0 },
];
const ends = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', inset: 36 };
const look = { stroke: 'var(--color-muted)', ariaHidden: 'true' };
const place = { x: 'at', y: 'row', textAnchor: 'middle' } as const;
const channels = { number: 'name', value: 'value', slope: 'slope' };
const tip = { format: { x: false, y: false } };
const hidden = { fill: 'none', stroke: 'none', ariaDescription: 'boxes' };
const red = { fill: 'var(--color-loss)', dy: 30 };
export const figure = Plot.plot({
  ariaLabel: `A chain from w to the loss; the slope at w is ${short(byW)}.`,
  caption: 'Black: values, computed forwards. Red: slopes, backwards.',
  height: 320,
  x: { domain: [-0.45, 4.45], axis: null },
  y: { domain: [-0.4, 1.4], axis: null },
  marks: [
    Plot.dot(boxes, { x: 'at', y: 'row', ...hidden, channels, tip }),
    Plot.arrow(arrows, { ...ends, ...look }),
    Plot.text(boxes, { ...place, text: 'name', dy: -30, fontWeight: 600 }),
    Plot.text(boxes, { ...place, text: ({ value }) => short(value) }),
    Plot.text(boxes, { ...place, ...red, text: (b) => short(b.slope) }),
  ],
});
// #endregion
