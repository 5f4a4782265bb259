import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';

const limits = { min: 10, max: 1000, step: 10 };
const few = slider('tokens in part 1', { ...limits, value: 10 });
const many = slider('tokens in part 2', { ...limits, value: 1000 });
const parts = [
  { tokens: few, loss: 4 },
  { tokens: many, loss: 2 },
];

let sum = 0;
let count = 0;
for (const { tokens, loss } of parts) {
  sum += tokens * loss;
  count += tokens;
}
export const overTokens = sum / count;
export const meanOfMeans = (parts[0].loss + parts[1].loss) / 2;
// How much more a token of part 1 counts than one of part 2.
export const timesAsMuch = 1 / few / (1 / many);

// #region drawing
const area = parts.map(({ tokens, loss }, i) => {
  const from = i * few;
  return { from, to: from + tokens, loss, middle: from + tokens / 2 };
});
const level = (y: number, words: string, colour: string) => [
  Plot.ruleY([y], { stroke: colour, strokeWidth: 2 }),
  Plot.text([words], {
    x: count,
    y,
    dy: -9,
    textAnchor: 'end',
    fill: colour,
  }),
];
export const figure = Plot.plot({
  ariaLabel:
    'Two parts of a batch: as wide as their tokens, as high as their mean loss.',
  x: { label: 'tokens', ticks: 4 },
  y: { label: 'mean loss L', ticks: 4, domain: [0, 4.5] },
  marks: [
    Plot.rect(area, {
      x1: 'from',
      x2: 'to',
      y1: 0,
      y2: 'loss',
      fill: 'var(--color-loss)',
      fillOpacity: 0.3,
      stroke: 'var(--color-loss)',
    }),
    level(overTokens, 'mean over tokens', 'var(--color-ink)'),
    level(meanOfMeans, 'mean of the two means', 'var(--color-broken)'),
  ],
});
// #endregion
