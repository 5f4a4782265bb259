import * as Plot from '@observablehq/plot';
import { curve, dragPoint, point } from '#notebook';

// The probability of the right class in four sure answers, one wrong.
const p = [1, 0, 1, 1];
function meanLoss(epsilon: number) {
  const clip = (q: number) => Math.min(Math.max(q, epsilon), 1 - epsilon);
  return p.reduce((sum, q) => sum - Math.log(clip(q)) / 4, 0);
}
export const unclipped = meanLoss(0);
const drag = { x: [1e-15, 0.5], y: meanLoss, value: 1e-15 } as const;
const epsilon = dragPoint('epsilon', drag);
export const loss = meanLoss(epsilon);
export const threeOfThem = [1e-15, 0.01, 0.25].map(meanLoss);

// #region drawing
const red = { type: 'log', stroke: 'var(--color-loss)' } as const;
export const figure = Plot.plot({
  ariaLabel: 'The loss falls as epsilon grows, as far as one quarter.',
  caption: 'The predictions stay as they are. Only epsilon moves.',
  x: {
    type: 'log',
    label: 'epsilon (logarithmic)',
    ticks: 4,
    tickFormat: '.0e',
  },
  y: { domain: [0, 10], label: 'mean loss L', ticks: 5 },
  marks: [
    curve(meanLoss, { x: [1e-15, 0.5], ...red }),
    point(epsilon, loss, loss.toFixed(2)),
  ],
});
// #endregion
