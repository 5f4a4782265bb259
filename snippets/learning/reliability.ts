import * as Plot from '@observablehq/plot';
import { sigmoid } from '#core';
import { ghost, note, slider } from '#notebook';
import { w } from './kept-aside.ts';
import { logit } from './network.ts';
import { mean, petals } from './versicolor.ts';

type Answer = { p: number; y: number };

// Each bin that is not empty compares what was said with what was seen.
export function reliability(all: Answer[], bins: number) {
  const rows = [];
  let ece = 0;
  for (let g = 1; g <= bins; g++) {
    const inside = all.filter(({ p }) => Math.ceil(p * bins) === g);
    if (inside.length === 0) continue;
    const said = mean(inside.map(({ p }) => p));
    const seen = mean(inside.map(({ y }) => y));
    rows.push({ flowers: inside.length, said, seen });
    ece += (inside.length / all.length) * Math.abs(said - seen);
  }
  return { rows, ece };
}
const aside = petals.filter((_, n) => n % 3 > 0);
const answers = aside.map(({ x, y }) => ({ p: sigmoid(logit(x, w)), y }));
const bins = slider('bins', { min: 1, max: 20, step: 1, value: 5 });
export const { rows, ece } = reliability(answers, bins);
export const { flowers, said, seen } = rows[rows.length - 1];

// #region drawing
const teal = { fill: 'var(--color-p)', fillOpacity: 0.6 };
const bin = { x: 'said', y: 'seen', r: 'flowers', ariaDescription: 'bins' };
const above = (flowers: number) => -4 - 2.6 * Math.sqrt(flowers);
const diagonal = { ...ghost, ariaDescription: 'as it should be' };
export const figure = Plot.plot({
  ariaLabel: 'For each bin, the mean p and the share of versicolor.',
  caption: 'On the dashed line, what was said is what was seen.',
  x: { domain: [0, 1], label: 'what the model said: mean p', ticks: 5 },
  y: { domain: [0, 1], label: 'share seen', ticks: 5 },
  r: { domain: [0, 100], range: [0, 26] },
  marks: [
    Plot.line([0, 1], { x: [0, 1], y: [0, 1], ...diagonal }),
    Plot.dot(rows, { ...bin, ...teal }),
    rows.map(({ flowers: n, said: x, seen: y }) =>
      note(`${n}`, { x, y, side: 'top', dy: above(n) }),
    ),
  ],
});
// #endregion
