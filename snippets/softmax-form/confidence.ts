import * as Plot from '@observablehq/plot';
import { dragPoint, point } from '#notebook';
import { late, meanLoss } from './accuracy-and-loss.ts';

// The logits of the later network, all divided by one temperature.
const lossAt = (T: number) => meanLoss(late.map((lead) => lead / T));
const drag = { x: [0.5, 20], y: lossAt, step: 0.1, value: 1 } as const;
export const temperature = dragPoint('temperature', drag);
export const loss = lossAt(temperature);

const x = Array.from({ length: 196 }, (_, i) => (i + 5) / 10);
const curve = x.map(lossAt);
export const lowest = Math.min(...curve);
export const lowestAt = x[curve.indexOf(lowest)];

// #region drawing
export const figure = Plot.plot({
  ariaLabel: 'The loss falls steeply to a lowest point, then rises slowly.',
  caption:
    'One temperature for all answers makes the late network honest again.',
  x: { label: 'temperature T', ticks: 6 },
  y: { label: 'mean loss L', domain: [0, 2.5], ticks: 5 },
  marks: [
    Plot.lineY(curve, { x, stroke: 'var(--color-loss)', strokeWidth: 2 }),
    point(lowestAt, lowest, `lowest: ${lowest.toFixed(2)}`, {
      side: 'bottom',
    }),
    point(temperature, loss, loss.toFixed(2)),
  ],
});
// #endregion
