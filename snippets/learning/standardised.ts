import * as Plot from '@observablehq/plot';
import { labels, lengths, species, widths } from './iris.ts';

const average = (v: number[]) => v.reduce((a, b) => a + b) / v.length;
export const mean = [lengths, widths].map(average);
export const deviation = [lengths, widths].map((v, i) =>
  Math.sqrt(average(v.map((mm) => (mm - mean[i]) ** 2))),
);

// What a model gets of a petal: two numbers of like size, and a 1.
export function features(length: number, width: number) {
  const first = (length - mean[0]) / deviation[0];
  const second = (width - mean[1]) / deviation[1];
  return [first, second, 1];
}
export const flower = (n: number) => features(lengths[n], widths[n]);

// #region drawing
// The hue of a species, the flowers as dots, and the names beside them.
export const hueOf = (k: number) => `var(--color-class-${k + 1})`;
const dots = { x: lengths, y: widths, symbol: labels, stroke: hueOf, r: 4 };
const at = { x: [24, 32, 62], y: [5, 17, 12], fontWeight: 600 };
const look = { fill: [0, 1, 2].map(hueOf), stroke: 'var(--color-page)' };
export const flowers = () => Plot.dot(labels, dots);
export const names = () => Plot.text(species, { ...at, ...look });
export const figure = Plot.plot({
  ariaLabel: 'Petals of three species: one apart, two that meet.',
  caption: 'Setosa is apart. Versicolor and virginica meet.',
  x: { label: 'length of a petal, mm', ticks: 5, round: true },
  y: { label: 'width of a petal, mm', ticks: 5, round: true },
  marks: [flowers(), names()],
});
// #endregion
