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
const at = (x: 'low' | 'high', dx: number) => {
  const text = (bar: (typeof bars)[number]) =>
    `${Number(bar[x].toPrecision(6))}`.replace('-', '−');
  return { y: 'format', x, text, dx };
};
const ends = { y: 'format', x1: 'low', x2: 'high' };
const blue = 'var(--color-z)';
export const figure = Plot.plot({
  ariaLabel: 'Logits whose exponential is neither 0 nor infinite.',
  caption: 'Left of a bar exp z is 0, right of it infinite.',
  height: 220,
  marginTop: 12,
  x: { domain: [-1200, 1100], label: 'logit z', ticks: 5 },
  y: { label: null, tickSize: 0, padding: 0.5 },
  marks: [
    Plot.barX(bars, { ...ends, fill: blue }),
    Plot.text(bars, { ...at('high', 6), textAnchor: 'start' }),
    Plot.text(bars, { ...at('low', -6), textAnchor: 'end' }),
  ],
});
// #endregion
