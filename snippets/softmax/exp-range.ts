import * as Plot from '@observablehq/plot';
import { note } from '#notebook';

// The smallest and the largest number above 0.
const formats = {
  float64: [2 ** -1074, (2 - 2 ** -52) * 2 ** 1023],
  float32: [2 ** -149, (2 - 2 ** -23) * 2 ** 127],
  float16: [2 ** -24, (2 - 2 ** -10) * 2 ** 15],
};
// Half of the smallest is already rounded to 0.
const bars = Object.entries(formats).map(
  ([format, [smallest, largest]]) => ({
    format,
    low: Math.log(smallest) - Math.log(2),
    high: Math.log(largest),
  }),
);
export const overflowsAbove = bars.map(({ high }) => high);
export const isZeroBelow = bars.map(({ low }) => low);

// #region drawing
const look = { y: 'format', x1: 'low', x2: 'high', fill: 'var(--color-z)' };
const words = bars.map(({ format: y, low, high }) => [
  note(low.toPrecision(6).replace('-', '−'), { x: low, y, side: 'left' }),
  note(high.toPrecision(6), { x: high, y }),
]);
export const figure = Plot.plot({
  ariaLabel: 'Logits whose exponential is neither 0 nor infinite.',
  caption: 'Left of a bar exp z is 0, right of it infinite.',
  height: 220,
  marginTop: 12,
  x: { domain: [-1200, 1100], label: 'logit z', ticks: 5 },
  y: { label: null, tickSize: 0, padding: 0.5 },
  marks: [Plot.barX(bars, look), words],
});
// #endregion
