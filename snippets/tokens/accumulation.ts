import * as Plot from '@observablehq/plot';
import { reference, slider } from '#notebook';

const limits = { min: 10, max: 1000, step: 10 };
const tokens1 = slider('part 1', { ...limits, value: 10 });
const tokens2 = slider('part 2', { ...limits, value: 1000 });

// The mean loss is 4 in part 1, and 2 in part 2.
const sum = tokens1 * 4 + tokens2 * 2;
export const overTokens = sum / (tokens1 + tokens2);
export const meanOfMeans = (4 + 2) / 2;
// What a token of each part weighs in the mean of means.
const weights = [1 / tokens1 / 2, 1 / tokens2 / 2];
export const timesAsMuch = weights[0] / weights[1];

// #region drawing
const red = { fill: 'var(--color-loss)', stroke: 'var(--color-loss)' };
const sides = {
  x1: [0, tokens1],
  x2: [tokens1, tokens1 + tokens2],
  y1: 0,
  y2: [4, 2],
};
const corner = { x: [0, tokens1], y: [4, 2], dx: 20, dy: 24 };
const black = { fill: 'currentColor' };
const wrong = { fill: 'var(--color-broken)' };
export const figure = Plot.plot({
  ariaLabel:
    'Two parts, as wide as their tokens and as high as their loss.',
  caption: 'The mean of the two means gives both parts the same weight.',
  width: 960,
  x: { label: 'tokens', ticks: 4 },
  y: { label: 'mean loss L', ticks: 4, domain: [0, 4.5] },
  marks: [
    Plot.rect([4, 2], { ...sides, ...red, fillOpacity: 0.3 }),
    Plot.text(['part 1', 'part 2'], { ...corner, textAnchor: 'start' }),
    reference({ y: overTokens }, 'mean over tokens', black),
    reference({ y: meanOfMeans }, 'mean of the two means', wrong),
  ],
});
// #endregion
