import * as Plot from '@observablehq/plot';
import { curve, point, slider } from '#notebook';

// Three walks: how far, and how long.
const kilometres = [1, 2, 3];
const minutes = [12, 25, 35];

// The model predicts weight × kilometres.
// Its loss is the mean of the squared errors.
export function lossAndGradient(weight: number) {
  let [loss, gradient] = [0, 0];
  for (const n of [0, 1, 2]) {
    const error = weight * kilometres[n] - minutes[n];
    loss += error ** 2 / 3;
    gradient += (2 * error * kilometres[n]) / 3;
  }
  return { loss, gradient };
}

const range = { min: 5, max: 19, step: 0.5, value: 8 };
const weight = slider('weight', range);
export const { loss, gradient } = lossAndGradient(weight);

// #region drawing
const lossAt = (w: number) => lossAndGradient(w).loss;
const ends = [weight - 2, weight + 2];
const slope = ends.map((w) => [w, loss + gradient * (w - weight)]);
const words = `slope ${gradient.toFixed(1)}`.replace('-', '−');
const red = { stroke: 'var(--color-loss)', ariaDescription: 'the loss' };
const dashes = { strokeDasharray: '4 3', ariaDescription: 'the slope' };
export const figure = Plot.plot({
  ariaLabel: `The loss for each weight. At ${weight} its ${words}.`,
  caption: 'Where the slope is 0, the loss is at its lowest.',
  width: 960,
  x: { label: 'weight w', domain: [5, 19], ticks: 6 },
  y: { label: 'loss L', domain: [0, 250], ticks: 5 },
  marks: [
    curve(lossAt, { x: [5, 19], ...red }),
    Plot.line(slope, { ...dashes, clip: true }),
    point(weight, loss, words, {
      side: weight < 12 ? 'top-right' : 'top-left',
    }),
  ],
});
// #endregion
