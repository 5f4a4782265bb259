import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';

const limits = { min: 10, max: 1000, step: 10 };
const few = slider('tokens in part 1', { ...limits, value: 10 });
const many = slider('tokens in part 2', { ...limits, value: 1000 });

// The tokens of part 1 have a mean loss of 4, and those of part 2 of 2.
export const overTokens = (few * 4 + many * 2) / (few + many);
export const meanOfMeans = (4 + 2) / 2;
// What one token weighs in the mean of the means, in each part.
const weights = [1 / few / 2, 1 / many / 2];
export const timesAsMuch = weights[0] / weights[1];

// #region drawing
const bars = [
  { name: 'part 1', from: 0, to: few, loss: 4 },
  { name: 'part 2', from: few, to: few + many, loss: 2 },
];
const level = (y: number, name: string, colour: string) => [
  Plot.ruleY([y], { stroke: colour, strokeWidth: 2 }),
  Plot.text([name], { frameAnchor: 'right', y, dy: -9, fill: colour }),
];
const box = { x1: 'from', x2: 'to', y2: 'loss', fillOpacity: 0.3 } as const;
const look = { fill: 'var(--color-loss)', stroke: 'var(--color-loss)' };
const top = { x: 'from', y: 'loss', text: 'name' } as const;
export const figure = Plot.plot({
  ariaLabel:
    'Two parts, as wide as their tokens and as high as their loss.',
  x: { label: 'tokens', ticks: 4 },
  y: { label: 'mean loss L', ticks: 4, domain: [0, 4.5] },
  marks: [
    Plot.rect(bars, { ...box, y1: 0, ...look }),
    Plot.text(bars, { ...top, dx: 14, dy: 12, textAnchor: 'start' }),
    level(overTokens, 'mean over tokens', 'var(--color-ink)'),
    level(meanOfMeans, 'mean of the two means', 'var(--color-broken)'),
  ],
});
// #endregion
