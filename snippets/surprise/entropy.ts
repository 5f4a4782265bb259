import * as Plot from '@observablehq/plot';
import { entropy as H, perplexity, toBits } from '#core';
import { choice } from '#notebook';

const climates = {
  mixed: [0.5, 0.25, 0.25],
  dry: [0.96, 0.02, 0.02],
  even: [1 / 3, 1 / 3, 1 / 3],
};
const climate = choice('climate', ['mixed', 'dry', 'even']);
const [sun, cloud, rain] = climates[climate];
export const surprises = [sun, cloud, rain].map((y) => Math.log(1 / y));
export const entropy = H([sun, cloud, rain]);
export const entropyInBits = toBits(entropy);
export const asUnsureAs = perplexity(entropy);

// #region drawing
const wide = { x1: [0, sun, 1 - rain], x2: [sun, 1 - rain, 1], inset: 1 };
const block = { ...wide, y1: 0, y2: surprises, fill: 'var(--color-y)' };
export const figure = Plot.plot({
  ariaLabel: `Three blocks, share wide, surprise high: ${climate}.`,
  x: { domain: [0, 1], label: 'share of days', ticks: 5 },
  y: { domain: [0, 4], label: 'surprise in nats', ticks: 5 },
  marks: [Plot.rect(surprises, block)],
});
// #endregion
