import * as Plot from '@observablehq/plot';
import { choice, note, point, slider } from '#notebook';
import { high, low, tableExp } from './table-exp.ts';
import { ulpsOff } from './ulps-off.ts';

const sizes = ['16', '256', '4096'];
const size = Number(choice('numbers in tableJ', sizes, '256'));
const limits = { min: 1, max: 8, step: 1, value: 4 };
const highest = slider('highest power of r', limits);

function shortExp(x: number, size: number, highest: number): number {
  const n = Math.floor(x * (size / Math.LN2) + 0.5);
  const r = x - n * (high / size) - n * (low / size);
  // 1 + r/1 * (1 + r/2 * (1 + r/3 * …)), from the inside
  let series = 1;
  for (let i = highest; i > 0; i--) series = 1 + (r / i) * series;
  return 2 ** (n / size) * series; // 2 ** (n / size) is 2^a * 2^(j/size)
}
// x = 0, -0.005, -0.01, … -9.995
const xs = Array.from({ length: 2000 }, (_, i) => -i / 200);
const worst = (exp: (x: number) => number) =>
  Math.max(...xs.map((x) => ulpsOff(exp(x), Math.exp(x))));
export const ofTableExp = worst(tableExp);
export const here = worst((x) => shortExp(x, size, highest));
export const lower = worst((x) => shortExp(x, size, highest - 1));

// #region drawing
const powers = [1, 2, 3, 4, 5, 6, 7, 8];
const linesOf = sizes.map((name) => {
  const each = Number(name);
  const ulps = powers.map((i) => worst((x) => shortExp(x, each, i)));
  const isChosen = each === size;
  const stroke = isChosen ? 'var(--color-z)' : 'var(--color-muted)';
  const strokeWidth = isChosen ? 2 : 1;
  const line = { x: powers, y: ulps, stroke, strokeWidth };
  return [
    Plot.line(powers, { ...line, ariaDescription: `table of ${name}` }),
    Plot.dot(powers, { ...line, fill: stroke, r: 2, ariaHidden: 'true' }),
    note(name, { x: 1, y: ulps[0], side: 'left', fill: stroke }),
  ];
});
const exponent = (ulps: number) => ulps.toExponential(0).replace('e+', 'e');
const words = here < 1e4 ? `${here.toFixed(0)} ULP` : exponent(here);
export const figure = Plot.plot({
  ariaLabel: 'For each table, the error falls with each power, then stays.',
  caption: 'Each line: a size of tableJ. The thick one is chosen above.',
  x: { label: 'highest power of r', ticks: powers, domain: [0, 8.5] },
  y: {
    type: 'log',
    label: 'largest error in ULP',
    domain: [0.5, 1e13],
    ticks: 5,
    tickFormat: (ulps: number) => exponent(ulps),
  },
  marks: [...linesOf, point(highest, here, words)],
});
// #endregion
