import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropy } from '#core';
import { curve, dragPoint, ghost, point } from '#notebook';

const start = [4, -2, 1];
const v = [-7, 5, 1]; // the end is at [-3, 3, 2]
const sum = (x: number[]) => x.reduce((a, b) => a + b);

const at = (t: number) => start.map((logit, i) => logit + t * v[i]);
const lossAt = (t: number) => softmaxCrossEntropy(at(t), 1);
const line = (t: number) => lossAt(0) + t * (lossAt(1) - lossAt(0));
const drag = { x: [0, 1], y: lossAt, step: 0.01, value: 0.5 } as const;
export const t = dragPoint('t', drag);
export const belowLine = line(t) - lossAt(t);

// The curvature is the variance of v under p: never negative.
const p = Array.from(softmax(at(t)));
const mean = sum(p.map((share, i) => share * v[i]));
const squares = v.map((vi) => (vi - mean) ** 2);
export const curvature = sum(squares.map((square, i) => p[i] * square));

// #region drawing
const dashes = {
  ...ghost,
  label: 'straight line',
  labelAt: 0.6,
  side: 'top-right',
} as const;
export const figure = Plot.plot({
  ariaLabel: 'The loss between two points hangs below a straight line.',
  caption: 'The loss on the way from one triple of logits to another.',
  x: { label: 't, the part of the way', ticks: 5 },
  y: { label: 'loss L', ticks: 5 },
  marks: [
    curve(line, { x: [0, 1], ...dashes }),
    curve(lossAt, { x: [0, 1], stroke: 'var(--color-loss)' }),
    point(t, lossAt(t), lossAt(t).toFixed(2), { side: 'bottom-left' }),
  ],
});
// #endregion
