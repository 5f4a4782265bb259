import * as Plot from '@observablehq/plot';

// IEEE 754: the bits of the fraction, and the largest exponent of 2.
const ieee = { float64: [52, 1023], float32: [23, 127], float16: [10, 15] };
const bars = Object.entries(ieee).map(([format, [bits, exponent]]) => ({
  format,
  low: Math.log(2) * -(exponent + bits),
  high: Math.log((2 - 2 ** -bits) * 2 ** exponent),
}));
export const overflowsAbove = bars.map(({ high }) => high);
export const isZeroBelow = bars.map(({ low }) => low);

// #region drawing
const at = (x: string, dx: number) => ({ y: 'format', x, text: x, dx });
const ends = { y: 'format', x1: 'low', x2: 'high' };
export const figure = Plot.plot({
  ariaLabel: 'Logits whose exponential is neither 0 nor infinite.',
  height: 200,
  x: { domain: [-1200, 1100], label: 'logit z', ticks: 5 },
  y: { label: null, tickSize: 0, padding: 0.5 },
  marks: [
    Plot.barX(bars, { ...ends, fill: 'var(--color-z)' }),
    Plot.text(bars, { ...at('high', 5), textAnchor: 'start' }),
    Plot.text(bars, { ...at('low', -5), textAnchor: 'end' }),
  ],
});
// #endregion
