import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';

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
const weights = Array.from({ length: 57 }, (_, i) => 5 + i / 4);
const curve = weights.map((w) => [w, lossAndGradient(w).loss]);
const ends = [weight - 2, weight + 2];
const slope = ends.map((w) => [w, loss + gradient * (w - weight)]);
const colour = 'var(--color-loss)';
const tangent = { strokeDasharray: '4 3', clip: true } as const;
const now = `At ${weight} its slope is ${gradient.toFixed(1)}.`;
export const figure = Plot.plot({
  ariaLabel: `The loss for each weight. ${now}`,
  x: { label: 'weight w', domain: [5, 19], ticks: 6 },
  y: { label: 'loss L', domain: [0, 250], ticks: 5 },
  marks: [
    Plot.line(curve, { stroke: colour, ariaDescription: 'the loss' }),
    Plot.line(slope, { ...tangent, ariaDescription: 'the slope' }),
    Plot.dot([[weight, loss]], {
      fill: colour,
      r: 5,
      ariaDescription: 'now',
    }),
  ],
});
// #endregion
