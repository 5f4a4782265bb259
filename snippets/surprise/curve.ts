import * as Plot from '@observablehq/plot';
import { bracket, curve, dragPoint, point } from '#notebook';

const surpriseAt = (p: number) => Math.log(1 / p);
const p = dragPoint('p', {
  x: [0.01, 1],
  y: surpriseAt,
  value: 0.5,
  step: 0.01,
});
export const surprise = surpriseAt(p);
export const timesAsMuch = surpriseAt(1 / 100) / surpriseAt(1 / 2);
export const atZero = surpriseAt(0);

// #region drawing
const stem = (x: number) => ({ x, y1: 0, y2: surpriseAt(x) });
const fill = 'var(--color-p)';
export const figure = Plot.plot({
  ariaLabel: 'Surprise falls as p grows, to 0 at p = 1.',
  caption: 'Fifty times less likely is only 6.64 times as surprising.',
  width: 960,
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise −ln p, in nats', ticks: 5 },
  marks: [
    Plot.ruleY([0]),
    curve(surpriseAt, { x: [0.01, 1], stroke: 'var(--color-loss)' }),
    bracket(stem(0.5), '1/2: 0.69', { fill, at: 0.4 }),
    bracket(stem(0.01), '1/100: 4.61 = 6.64 × 0.69', { fill, at: 1 }),
    point(p, surprise, `${p}: ${surprise.toFixed(2)} nats`),
  ],
});
// #endregion
