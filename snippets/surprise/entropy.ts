import * as Plot from '@observablehq/plot';
import { entropy as H, perplexity, toBits } from '#core';
import { choice, note, reference } from '#notebook';

const climates = {
  mixed: [0.5, 0.25, 0.25],
  dry: [0.96, 0.02, 0.02],
  even: [1 / 3, 1 / 3, 1 / 3],
};
const climate = choice('climate', ['mixed', 'dry', 'even']);
const y = climates[climate];
export const surprises = y.map((share) => Math.log(1 / share));
export const entropy = H(y);
export const entropyInBits = toBits(entropy);
export const asUnsureAs = perplexity(entropy);

// #region drawing
const gold = 'var(--color-y)';
const [sun, , rain] = y;
const x1 = [0, sun, 1 - rain];
const x2 = [sun, 1 - rain, 1];
const box = { stroke: gold, fill: gold, fillOpacity: 0.3, inset: 1 };
const inside = { textAnchor: 'middle', dx: 0, stroke: 'none' } as const;
const areas = ['sun', 'cloud', 'rain'].map((name, i) => {
  const area = ((x2[i] - x1[i]) * surprises[i]).toFixed(2);
  const at = { x: (x1[i] + x2[i]) / 2, y: surprises[i] / 2, ...inside };
  return note(`${name} ${surprises[i].toFixed(2)}\narea ${area}`, at);
});
const [low, high] = surprises.map((surprise) => surprise.toFixed(2));
const outside = [
  note(`sun ${low}`, { x: 0.75, y: entropy, side: 'top' }),
  note(`cloud, rain ${high}`, { x: sun, y: surprises[2], side: 'left' }),
];
const red = { side: 'top-right', fill: 'var(--color-loss)' } as const;
const mean = `mean height H(y) = ${entropy.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: `Three blocks, share wide, surprise high: ${climate}.`,
  caption: 'The area of a block is what its days add to H(y).',
  x: { domain: [0, 1], label: 'share of days', ticks: 5 },
  y: { domain: [0, 4.3], label: 'surprise in nats', ticks: 5 },
  marks: [
    Plot.rect(x1, { x1, x2, y1: 0, y2: surprises, ...box }),
    climate === 'dry' ? outside : areas,
    reference({ y: entropy }, mean, { at: 0.01, ...red }),
  ],
});
// #endregion
