// every digit
import * as Plot from '@observablehq/plot';
import { dragPoint, note } from '#notebook';

// At most three bits, 0 to 7, times 1, 1/2, 1/4, 1/8 or 1/16.
const wholes = [0, 1, 2, 3, 4, 5, 6, 7];
const powers = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16];
const products = powers.flatMap((power) => wholes.map((n) => n * power));
const numbers = [...new Set(products)].sort((a, b) => a - b);

// The nearest of them; of two that are equally near, the smaller.
function round(x: number) {
  if (x >= 7.5) return Infinity;
  const distance = (n: number) => Math.abs(n - x);
  return numbers.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}
const x = dragPoint('x', { x: [0, 8], value: 3.3, step: 0.05 });
export const rounded = round(x);
export const absorbed = round(4 + 1 / 4);
export const cancelled = round(3.3) - round(3.2);

// #region drawing
const ticks = { stroke: 'var(--color-z)', strokeWidth: 2 };
const stored = Number.isFinite(rounded) ? [rounded] : [];
const hit = { stroke: 'var(--color-p)', strokeWidth: 5 };
export const figure = Plot.plot({
  ariaLabel: 'A number line whose marks are dense near 0 and end at 7.',
  caption:
    'Each mark is a number of the format. From 7.5 on there is only ∞.',
  width: 640,
  height: 260,
  x: { domain: [0, 8], label: 'x', ticks: 9 },
  y: { domain: [0, 1], axis: null },
  marks: [
    Plot.ruleX(numbers, { ...ticks, ariaDescription: 'numbers' }),
    Plot.ruleX(stored, { ...hit, ariaDescription: 'x is stored as' }),
    note('∞', { x: 7.75, y: 0.5, side: 'top' }),
  ],
});
// #endregion
