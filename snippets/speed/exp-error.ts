import * as Plot from '@observablehq/plot';
import { choice, point, slider } from '#notebook';
import { high, low } from './table-exp.ts';

const size = Number(choice('table size', ['16', '256', '4096'], '256'));
const limits = { min: 1, max: 8, step: 1, value: 4 };
const power = slider('highest power of r', limits);

function shortExp(x: number, power: number): number {
  const n = Math.floor(x * (size / Math.LN2) + 0.5);
  const r = x - n * (high / size) - n * (low / size);
  let series = 1;
  for (let i = power; i > 0; i--) series = 1 + (r / i) * series;
  return 2 ** (n / size) * series;
}
function ulpsOff(x: number, power: number): number {
  const y = Math.exp(x);
  const gap = 2 ** (Math.floor(Math.log2(y)) - 52);
  return Math.abs(shortExp(x, power) - y) / gap;
}
const xs = Array.from({ length: 2000 }, (_, i) => -i / 200);
const worstOf = (power: number) =>
  Math.max(...xs.map((x) => ulpsOff(x, power)));
export const worst = worstOf(power);
export const onePowerLess = worstOf(power - 1);

// #region drawing
const powers = Array.from({ length: 8 }, (_, i) => i + 1);
const all = powers.map((power) => ({ power, worst: worstOf(power) }));
const line = { x: 'power', y: 'worst', ariaDescription: 'worst error' };
const exponent = (ulps: number) => ulps.toExponential(0).replace('e+', 'e');
const words = worst < 10 ? worst.toFixed(0) : exponent(worst);
export const figure = Plot.plot({
  ariaLabel: 'The largest error in ULP falls with each power, then stays.',
  caption: 'Where the line is level, rounding is all that is left.',
  x: { label: 'highest power of r', ticks: 8, domain: [0.5, 8.5] },
  y: {
    type: 'log',
    label: 'largest error in ULP',
    domain: [0.5, 1e14],
    ticks: 5,
    tickFormat: (ulps: number) => exponent(ulps),
  },
  marks: [
    Plot.line(all, { ...line, stroke: 'var(--color-z)', strokeWidth: 2 }),
    Plot.dot(all, { ...line, fill: 'var(--color-z)', ariaHidden: 'true' }),
    point(power, worst, words),
  ],
});
// #endregion
