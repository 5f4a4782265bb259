import * as Plot from '@observablehq/plot';
import { entropy } from '#core';
import { dragPoint } from '#notebook';

const shrug = (share: number) => entropy([share, 1 - share]);
const drag = { y: shrug, step: 0.01, value: 0.9 };
export const share = dragPoint('share', { x: [0.5, 0.99], ...drag });
export const accuracy = Math.max(share, 1 - share);
export const loss = shrug(share);

// #region drawing
const shares = Array.from({ length: 50 }, (_, i) => 0.5 + i / 100);
export const figure = Plot.plot({
  ariaLabel: 'The more unequal two classes, the lower the loss of a shrug.',
  x: { label: 'share of the larger class', ticks: 5 },
  y: { label: 'loss L of a shrug', zero: true, ticks: 5 },
  marks: [
    Plot.lineY(shares.map(shrug), {
      x: shares,
      stroke: 'var(--color-loss)',
    }),
  ],
});
// #endregion
