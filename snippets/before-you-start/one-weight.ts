import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';

// Three walks: how far they went, and how long they took.
const kilometres = [1, 2, 3];
const minutes = [12, 25, 35];

// The model predicts weight × kilometres. Its loss is the mean square.
export function lossAndGradient(weight: number) {
  let [loss, gradient] = [0, 0];
  for (const n of [0, 1, 2]) {
    const error = weight * kilometres[n] - minutes[n];
    loss += error ** 2 / 3;
    gradient += (2 * error * kilometres[n]) / 3;
  }
  return { loss, gradient };
}

const weight = slider('weight', { min: 5, max: 19, step: 0.5, value: 8 });
export const { loss, gradient } = lossAndGradient(weight);

// #region drawing
const weights = Array.from({ length: 57 }, (_, i) => 5 + i / 4);
const curve = weights.map((w) => [w, lossAndGradient(w).loss]);
const ends = [weight - 2, weight + 2];
const slope = ends.map((w) => [w, loss + gradient * (w - weight)]);
export const figure = Plot.plot({
  ariaLabel: `The loss for each weight. At ${weight} its slope is ${gradient.toFixed(1)}.`,
  x: { label: 'weight w', domain: [5, 19], ticks: 6 },
  y: { label: 'loss L', domain: [0, 250], ticks: 5 },
  marks: [
    Plot.line(curve, {
      stroke: 'var(--color-loss)',
      ariaDescription: 'the loss',
    }),
    Plot.line(slope, {
      strokeDasharray: '4 3',
      clip: true,
      ariaDescription: 'the slope',
    }),
    Plot.dot([[weight, loss]], {
      fill: 'var(--color-loss)',
      r: 5,
      ariaDescription: 'now',
    }),
  ],
});
// #endregion
