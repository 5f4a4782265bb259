import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';

const s = (p: number) => Math.log(1 / p);
const p = dragPoint('p', { x: [0.01, 1], y: s, value: 0.5, step: 0.01 });
export const surprise = s(p);
export const timesAsMuch = s(1 / 100) / s(1 / 2);
export const atZero = s(0);

// #region drawing
const curve = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
const colour = 'var(--color-loss)';
export const figure = Plot.plot({
  ariaLabel: 'Surprise falls as p grows, to 0 at p = 1.',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise −ln p, in nats', ticks: 5 },
  marks: [
    Plot.ruleY([0]),
    Plot.line(curve, { x: curve, y: curve.map(s), stroke: colour }),
  ],
});
// #endregion
