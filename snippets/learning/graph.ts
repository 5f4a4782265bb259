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
// Each number of the chain: its name, value, and the loss’s slope in it.
const names = ['w', 'a = wx', 'h = tanh a', 'z = vh', 'loss L', 'v'];
const values = [w, a, h, z, loss, v];
const slopes = [byW, byA, byH, byZ, 1, byV];
const place = { x: [0, 1, 2, 3, 4, 2], y: [0, 0, 0, 0, 0, 1] };
const starts = { x1: [0, 1, 2, 3, 2], y1: [0, 0, 0, 0, 1] };
const ends = { x2: [1, 2, 3, 4, 3], y2: [0, 0, 0, 0, 0.3] };
const muted = { stroke: 'var(--color-muted)', ariaHidden: 'true' };
const channels = { number: names, value: values, slope: slopes };
const tip = { format: { x: false, y: false } };
const unseen = { fill: 'none', stroke: 'none', ariaDescription: 'boxes' };
const red = { fill: 'var(--color-loss)', dy: 30 };
export const figure = Plot.plot({
  ariaLabel: `A chain from w to the loss; the slope at w is ${short(byW)}.`,
  caption: 'Black: values, computed forwards. Red: slopes, backwards.',
  x: { domain: [-0.45, 4.45], axis: null },
  y: { domain: [-0.4, 1.4], axis: null },
  marks: [
    Plot.dot(names, { ...place, ...unseen, channels, tip }),
    Plot.arrow(ends.x2, { ...starts, ...ends, ...muted, inset: 36 }),
    Plot.text(names, { ...place, dy: -30, fontWeight: 600 }),
    Plot.text(values.map(short), place),
    Plot.text(slopes.map(short), { ...place, ...red }),
  ],
});
// #endregion
