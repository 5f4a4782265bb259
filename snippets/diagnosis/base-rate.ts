import * as Plot from '@observablehq/plot';
import { entropy } from '#core';
import { curve, dragPoint, point, reference } from '#notebook';

const shrug = (share: number) => entropy([share, 1 - share]);
const drag = { y: shrug, step: 0.01, value: 0.9 };
export const share = dragPoint('share', { x: [0.5, 0.99], ...drag });
export const accuracy = Math.max(share, 1 - share);
export const loss = shrug(share);

// #region drawing
export const figure = Plot.plot({
  ariaLabel: 'The more unequal two classes, the lower the loss of a shrug.',
  caption: 'What a model gets that knows the shares and nothing else.',
  x: { label: 'share of the larger class', ticks: 5 },
  y: { label: 'loss L of a shrug', zero: true, ticks: 5 },
  marks: [
    curve(shrug, { x: [0.5, 0.99], stroke: 'var(--color-loss)' }),
    reference({ y: Math.LN2 }, 'ln 2, when both are equal'),
    point(share, loss, loss.toFixed(3), { side: 'bottom-left' }),
  ],
});
// #endregion
