import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropyGradient } from '#core';
import { dragPoint, note } from '#notebook';

const limits = { x: [-6, 6], y: [-3, 3] } as const;
const z = dragPoint('z', { ...limits, value: { x: 2, y: 0 } });
export const probabilities = softmax([z.x, z.y]);
export const gradient = softmaxCrossEntropyGradient([z.x, z.y], 1);
export const sumOfGradient = gradient[0] + gradient[1];

// #region drawing
const teal = 'var(--color-p)';
const leads = [-3, -1.5, 0, 1.5, 3];
// Left of each line the dog leads by more, and the shade is deeper.
const shade = { x1: -6, y: [-3, 3], fill: teal, fillOpacity: 0.07 };
const shades = leads.map((lead) => {
  const x2 = (y: number) => y - lead;
  return Plot.areaX([-3, 3], { ...shade, x2, ariaHidden: 'true' });
});
// The dog leads by the same from (-3 - lead, -3) to (3 - lead, 3).
const from = { x1: (lead: number) => -3 - lead, y1: -3 };
const to = { x2: (lead: number) => 3 - lead, y2: 3 };
const equal = { ...from, ...to, stroke: teal, ariaDescription: 'equal p' };
const [x2, y2] = [z.x - 2 * gradient[0], z.y - 2 * gradient[1]];
const red = { stroke: 'var(--color-loss)', strokeWidth: 2.5, clip: true };
const step = { x1: z.x, y1: z.y, x2, y2, ...red, ariaDescription: 'step' };
const corner = [-0.5, 0, 0.5].map((x) => [z.x + x, z.y + 1 - Math.abs(x)]);
const hidden = { ariaHidden: 'true', clip: true } as object;
export const figure = Plot.plot({
  ariaLabel: 'Two logits, lines of equal probability, a step across them.',
  caption:
    'Along a line, the dog’s p is constant. The step crosses the lines.',
  aspectRatio: 1,
  width: 960,
  x: { domain: limits.x, label: "the cat's logit", ticks: 5 },
  y: { domain: limits.y, label: "the dog's logit", ticks: 3 },
  marks: [
    shades,
    Plot.link(leads, equal),
    Plot.line(corner, hidden),
    leads.map((lead) => {
      const p = softmax([0, lead])[1].toFixed(2);
      const at = { x: -1 - lead / 2, y: lead / 2 - 1, fill: teal };
      return note(lead === 3 ? `p = ${p}` : p, { ...at, side: 'left' });
    }),
    Plot.arrow([z], step),
  ],
});
// #endregion
