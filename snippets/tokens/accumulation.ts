import * as Plot from '@observablehq/plot';
import { reference, slider } from '#notebook';

const limits = { min: 10, max: 1000, step: 10 };
const few = slider('part 1', { ...limits, value: 10 });
const many = slider('part 2', { ...limits, value: 1000 });

// Part 1 has a mean loss of 4, and part 2 one of 2.
const sum = few * 4 + many * 2;
export const overTokens = sum / (few + many);
export const meanOfMeans = (4 + 2) / 2;
// What a token of each part weighs in the mean of means.
const weights = [1 / few / 2, 1 / many / 2];
export const timesAsMuch = weights[0] / weights[1];

// #region drawing
const parts = [
  { name: 'part 1', from: 0, to: few, loss: 4 },
  { name: 'part 2', from: few, to: few + many, loss: 2 },
];
const red = 'var(--color-loss)';
const box = { x1: 'from', x2: 'to', y1: 0, y2: 'loss', fillOpacity: 0.3 };
const top = { x: 'from', y: 'loss', text: 'name' } as const;
const wrong = { fill: 'var(--color-broken)' };
export const figure = Plot.plot({
  ariaLabel:
    'Two parts, as wide as their tokens and as high as their loss.',
  caption: 'The mean of the two means gives both parts the same weight.',
  width: 960,
  height: 480,
  x: { label: 'tokens', ticks: 4 },
  y: { label: 'mean loss L', ticks: 4, domain: [0, 4.5] },
  marks: [
    Plot.rect(parts, { ...box, fill: red, stroke: red }),
    Plot.text(parts, { ...top, dx: 20, dy: 24, textAnchor: 'start' }),
    reference({ y: overTokens }, 'mean over tokens', {
      fill: 'currentColor',
    }),
    reference({ y: meanOfMeans }, 'mean of the two means', wrong),
  ],
});
// #endregion
