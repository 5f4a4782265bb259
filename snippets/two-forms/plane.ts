import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropyGradient } from '#core';
import { dragPoint } from '#notebook';

const limits = { x: [-6, 6], y: [-3, 3] } as const;
const z = dragPoint('z', { ...limits, value: { x: 2, y: 0 } });
export const probabilities = softmax([z.x, z.y]);
export const gradient = softmaxCrossEntropyGradient([z.x, z.y], 1);
export const sumOfGradient = gradient[0] + gradient[1];

// #region drawing
const [x2, y2] = [z.x - 2 * gradient[0], z.y - 2 * gradient[1]];
const ends = { x1: [z.x], y1: [z.y], x2: [x2], y2: [y2] };
const step = { ...ends, stroke: 'var(--color-loss)', clip: true } as const;
// The dog leads by the same from (-3 - lead, -3) to (3 - lead, 3).
const from = { x1: (lead: number) => -3 - lead, y1: -3 };
const to = { x2: (lead: number) => 3 - lead, y2: 3 };
const teal = { stroke: 'var(--color-p)', ariaDescription: 'equal p' };
const lines = Plot.link([-3, -1.5, 0, 1.5, 3], { ...from, ...to, ...teal });
export const figure = Plot.plot({
  ariaLabel: 'Two logits, lines of equal probability, a step across them.',
  aspectRatio: 1,
  x: { domain: limits.x, label: "the cat's logit", ticks: 5 },
  y: { domain: limits.y, label: "the dog's logit", ticks: 3 },
  marks: [lines, Plot.arrow([z], { ...step, ariaDescription: 'step' })],
});
// #endregion
