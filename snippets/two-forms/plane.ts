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
// The dog leads by the same from (-3 - lead, -3) to (3 - lead, 3).
const from = { x1: (lead: number) => -3 - lead, y1: -3 };
const to = { x2: (lead: number) => 3 - lead, y2: 3 };
const equal = { ...from, ...to, stroke: teal, ariaDescription: 'equal p' };
const bands = [...leads, 9].map((lead, i) => {
  const [low, high] = [leads[i - 1] ?? -9, lead];
  const x1 = (y: number) => y - low;
  const look = { fill: teal, fillOpacity: 0.06 * i, ariaHidden: 'true' };
  const between = { y: [-3, 3], x1, x2: (y: number) => y - high };
  return Plot.areaX([-3, 3], { ...between, ...look, clip: true });
});
const [x2, y2] = [z.x - 2 * gradient[0], z.y - 2 * gradient[1]];
const ends = { x1: [z.x], y1: [z.y], x2: [x2], y2: [y2] };
const step = { ...ends, stroke: 'var(--color-loss)', strokeWidth: 2.5 };
const corner = { stroke: 'currentColor', ariaHidden: 'true', clip: true };
const square = [
  [-0.5, 0.5],
  [0, 1],
  [0.5, 0.5],
];
const rightAngle = square.map(([x, y]) => [z.x + x, z.y + y]);
export const figure = Plot.plot({
  ariaLabel: 'Two logits, lines of equal probability, a step across them.',
  caption: 'On a line p is constant. The step crosses it at a right angle.',
  aspectRatio: 1,
  width: 960,
  x: { domain: limits.x, label: "the cat's logit", ticks: 5 },
  y: { domain: limits.y, label: "the dog's logit", ticks: 3 },
  marks: [
    bands,
    Plot.link(leads, equal),
    Plot.line(rightAngle, corner as object),
    leads.map((lead) => {
      const p = softmax([0, lead])[1].toFixed(2);
      const at = { x: -1 - lead / 2, y: lead / 2 - 1, fill: teal };
      return note(lead === 3 ? `p = ${p}` : p, {
        ...at,
        side: 'left',
        dx: 0,
      });
    }),
    Plot.arrow([z], { ...step, clip: true, ariaDescription: 'step' }),
  ],
});
// #endregion
