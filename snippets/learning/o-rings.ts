import * as Plot from '@observablehq/plot';
import { matrix, sigmoid, sigmoidCrossEntropyLossAndGradient } from '#core';
import { curve, dragPoint, note, point, reference } from '#notebook';
import { descend } from './descent.ts';

// 23 flights of the space shuttle: °F at the launch, by what became of the
// O-rings. From the report of the Rogers Commission, 1986 (public domain).
const damaged = [53, 57, 58, 63, 70, 70, 75];
const ok = [66, 67, 67, 67, 68, 69, 70, 70, 72, 73, 75, 76, 76, 78, 79, 81];
const y = matrix([...damaged.map(() => [1]), ...ok.map(() => [0])]);
const x = [...damaged, ...ok].map((t) => (t - 70) / 7); // standardised

const sum = (v: Iterable<number>) => [...v].reduce((a, b) => a + b);
function slopes([w, b]: number[]) {
  const z = matrix(x.map((feature) => [w * feature + b]));
  const { loss, gradient } = sigmoidCrossEntropyLossAndGradient(z, y);
  const byW = gradient.data.map((slope, n) => slope * x[n]);
  return { loss, gradient: [sum(byW), sum(gradient.data)] };
}
// The loop of "Downhill", now with two weights.
const how = { rate: 2, steps: 300 };
export const { w, losses } = descend([0, 0], slopes, how);
export const perDegree = w[0] / 7;
const damage = (t: number) => sigmoid((w[0] * (t - 70)) / 7 + w[1]);
const launch = dragPoint('launch', { x: [30, 85], y: damage, value: 31 });
export const probability = damage(launch);

// #region drawing
const fill = 'var(--color-y)';
const flights = { x: [...damaged, ...ok], y: y.data, fillOpacity: 0.6 };
const teal = { stroke: 'var(--color-p)', ariaDescription: 'the model' };
const side = probability > 0.5 ? 'bottom-right' : 'top-right';
export const figure = Plot.plot({
  ariaLabel: 'A curve falls with the temperature; flights at 1 and 0.',
  caption: 'Left of the vertical line the curve is a guess.',
  x: { label: 'temperature, °F', domain: [30, 85], ticks: 6 },
  y: { label: 'probability p of damage', domain: [0, 1], ticks: 5 },
  marks: [
    reference({ x: 53 }, 'no flight below 53', { at: 0.08, side: 'left' }),
    curve(damage, { x: [30, 85], steps: 55, ...teal }),
    Plot.dot(x, { ...flights, fill, r: 5, ariaDescription: 'flights' }),
    note('damaged', { x: 75, y: 1, fill }),
    note('undamaged', { x: 75, y: 0, side: 'top', fill, dy: -12 }),
    point(launch, probability, probability.toFixed(3), { side }),
  ],
});
// #endregion
