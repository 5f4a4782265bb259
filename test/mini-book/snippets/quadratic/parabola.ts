import * as Plot from '@observablehq/plot';
import { discriminant, roots } from '#algebra';
import { slider } from '#notebook';

const b = slider('b', { min: -5, max: 5, step: 0.1, value: 1 });
export const zeros = roots(1, b, -2);
export const square = discriminant(1, b, -2);

// #region drawing
const places = Array.from({ length: 81 }, (_, i) => -6 + 0.15 * i);
const height = (x: number) => x * x + b * x - 2;
export const figure = Plot.plot({
  ariaLabel: `The parabola x² + b x − 2 for b ${b}, with its two roots.`,
  height: 200,
  x: { label: 'x', ticks: 5 },
  y: { label: 'height', ticks: 5 },
  marks: [
    Plot.ruleY([0]),
    Plot.line(places, { x: Plot.identity, y: height, ariaDescription: 'parabola' }),
    Plot.dot([...zeros], { x: Plot.identity, y: () => 0, fill: 'var(--color-x)' }),
  ],
});
// #endregion
