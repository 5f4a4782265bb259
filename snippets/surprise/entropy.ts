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
const [sun, cloud, rain] = y;
const edges = { x1: [0, sun, 1 - rain], x2: [sun, 1 - rain, 1] };
const box = { stroke: gold, fill: gold, fillOpacity: 0.3, inset: 1 };
const words = surprises.map((surprise) => surprise.toFixed(2));
const text = ['sun', 'cloud', 'rain'].map((name, i) => {
  return `${name} ${words[i]}\narea ${(y[i] * surprises[i]).toFixed(2)}`;
});
const middles = { x: [sun / 2, sun + cloud / 2, 1 - rain / 2], text };
const inside = Plot.text(y, Plot.stackY({ ...middles, y: surprises }));
const [low, high] = words;
const outside = [
  note(`sun ${low}`, { x: 0.75, y: entropy, side: 'top' }),
  note(`cloud, rain ${high}`, { x: sun, y: surprises[1], side: 'left' }),
];
const red = { side: 'top-right', fill: 'var(--color-loss)' } as const;
const mean = `mean height H(y) = ${entropy.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: `Three blocks, share wide, surprise high: ${climate}.`,
  caption: 'The area of a block is what its days add to H(y).',
  x: { label: 'share of days', ticks: 5 },
  y: { domain: [0, 4.3], label: 'surprise in nats', ticks: 5 },
  marks: [
    Plot.rectY(y, { ...edges, ...box, y: surprises }),
    climate === 'dry' ? outside : inside,
    reference({ y: entropy }, mean, { at: 0.01, ...red }),
  ],
});
// #endregion
