import * as Plot from '@observablehq/plot';
import * as core from '#core';
import { dragPoint } from '#notebook';

// Two cuts part the days into sun, cloud and rain, in percent.
const cut = { x: [0, 100] as const, y: 'p', step: 1 };
const cut1 = dragPoint('cut 1', { ...cut, value: 70 });
const cut2 = dragPoint('cut 2', { ...cut, value: 90 });
const [a, b] = [Math.min(cut1, cut2), Math.max(cut1, cut2)];

export const y = [0.5, 0.25, 0.25];
export const p = [a / 100, (b - a) / 100, (100 - b) / 100];
export const crossEntropy = core.crossEntropy(y, p);
export const entropy = core.entropy(y);
export const divergence = core.klDivergence(y, p);

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

const teal = 'var(--color-p)';
const days = { x1: [0, 0.5, 0.75], x2: [0.5, 0.75, 1], inset: 1 };
const heights = p.map((share) => Math.log(1 / share));
const shaded = { fill: teal, fillOpacity: 0.3, stroke: teal };
const least = { ...days, y: y.map((share) => Math.log(1 / share)) };
const line = { stroke: 'var(--color-y)', strokeWidth: 4 };
const text = names.map((name, i) => {
  const area = (y[i] * heights[i]).toFixed(2).replace('Infinity', '∞');
  return `${name}\n${area}`;
});
export const blocks = Plot.plot({
  ariaLabel: 'Blocks y wide and −ln p high, with lines at −ln y.',
  caption:
    'The blocks have the area H(y, p). Below the thick lines it is H(y).',
  x: { domain: [0, 1], label: 'share of days y', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise in nats', ticks: 5, clamp: true },
  marks: [
    Plot.rect(y, {
      ...days,
      ...shaded,
      y1: 0,
      y2: heights,
      ariaDescription: '−ln p',
    }),
    Plot.ruleY(y, { ...least, ...line, ariaDescription: '−ln y' }),
    Plot.text(text, { x: [0.25, 0.625, 0.875], frameAnchor: 'top', dy: 4 }),
  ],
});
// #endregion
