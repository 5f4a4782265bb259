import * as Plot from '@observablehq/plot';
import { entropy, crossEntropy as H, klDivergence } from '#core';
import { choice, dragPoint, note } from '#notebook';
import { inUnit } from './units.ts';

const unit = choice('unit', ['nats', 'bits', 'perplexity']);
const cut = { x: [0, 100] as const, y: 'p', step: 1 };
const one = dragPoint('cut 1', { ...cut, value: 70 });
const two = dragPoint('cut 2', { ...cut, value: 90 });
const [a, b] = [one, two].sort((left, right) => left - right);
export const y = [0.5, 0.25, 0.25];
export const p = [a / 100, (b - a) / 100, (100 - b) / 100];
export const crossEntropy = inUnit(H(y, p), unit);
export const entropyOfY = inUnit(entropy(y), unit);
export const mismatch = inUnit(klDivergence(y, p), unit);

// #region drawing
const names = ['sun', 'cloud', 'rain'];
const look = (x: string) => {
  const colour = `var(--color-${x})`;
  return { fill: colour, fillOpacity: 0.3, stroke: colour, inset: 1 };
};
function strip(row: 'y' | 'p', x1: number[], x2: number[], dy: number) {
  const days = x2.map((to, i) => to - x1[i]);
  const text = days.map((n, i) => (n < 17 ? '' : `${names[i]} ${n} %`));
  const [x, y] = [x1.map((from, i) => from + days[i] / 2), () => row];
  const box = { x1, x2, y, ...look(row), ariaDescription: row };
  return [Plot.barX(names, box), Plot.text(text, { x, y, dy })];
}
export const figure = Plot.plot({
  ariaLabel: 'Two strips, y and p, each cut into sun, cloud and rain.',
  height: 230,
  marginTop: 12,
  x: { label: 'percent of days', inset: 8 },
  y: { domain: ['y', 'p'], label: null, tickSize: 0 },
  marks: [
    strip('y', [0, 50, 75], [50, 75, 100], 0),
    strip('p', [0, a, b], [a, b, 100], -20),
  ],
});

const gap = crossEntropy - entropyOfY;
const most = { nats: 3, bits: 4, perplexity: 12 }[unit];
const end = Math.min(crossEntropy, 0.7 * most);
const row = { y: 'cost' };
const part = (from: number, to: number, name: string) => {
  return { y: ['cost'], x1: [from], x2: [to], ariaDescription: name };
};
const sum = `+ ${gap.toFixed(2)} = ${crossEntropy.toFixed(2)}`;
export const cost = Plot.plot({
  ariaLabel: 'What the forecast costs: the entropy of y, and the gap.',
  caption: 'Every forecast pays H(y). The gap is the price of a wrong one.',
  height: 130,
  marginTop: 8,
  x: { domain: [0, most], label: unit, ticks: 5 },
  y: { axis: null },
  marks: [
    Plot.barX([1], { ...part(0, entropyOfY, 'H(y)'), ...look('y') }),
    Plot.barX([1], { ...part(entropyOfY, end, 'gap'), ...look('loss') }),
    note(`H(y) = ${entropyOfY.toFixed(2)}`, {
      ...row,
      x: 0,
      stroke: 'none',
    }),
    note(sum.replaceAll('Infinity', '∞'), { ...row, x: end }),
  ],
});
// #endregion
