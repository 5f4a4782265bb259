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
const look = (row: 'y' | 'p') => {
  const colour = `var(--color-${row})`;
  return { fill: colour, fillOpacity: 0.3, stroke: colour, inset: 1 };
};
function strip(row: 'y' | 'p', shares: number[], dy: number) {
  const x = shares.map((share) => Math.round(100 * share));
  const text = x.map((n, i) => (n < 17 ? '' : `${names[i]} ${n} %`));
  const place = { x, y: () => row };
  return [
    Plot.barX(names, { ...place, ...look(row), ariaDescription: row }),
    Plot.text(names, Plot.stackX({ ...place, text, dy })),
  ];
}
export const figure = Plot.plot({
  ariaLabel: 'Two strips, y and p, each cut into sun, cloud and rain.',
  height: 230,
  marginTop: 12,
  x: { label: 'percent of days', inset: 8 },
  y: { domain: ['y', 'p'], label: null, tickSize: 0 },
  marks: [strip('y', y, 0), strip('p', p, -20)],
});

const surprise = (share: number) => Math.log(1 / share);
const days = { x1: [0, 0.5, 0.75], x2: [0.5, 0.75, 1] };
const block = { ...days, y: p.map(surprise), ariaDescription: '−ln p' };
const least = { ...days, y: y.map(surprise), ariaDescription: '−ln y' };
const line = { stroke: 'var(--color-y)', strokeWidth: 4 };
const text = names.map((name, i) => {
  const area = (y[i] * surprise(p[i])).toFixed(2);
  return `${name}\n${area.replace('Infinity', '∞')}`;
});
export const blocks = Plot.plot({
  ariaLabel: 'Blocks y wide and −ln p high, with lines at −ln y.',
  caption: 'The blocks’ area is H(y, p). The area below the lines is H(y).',
  x: { label: 'share of days y', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise in nats', ticks: 5, clamp: true },
  marks: [
    Plot.rectY(y, { ...block, ...look('p') }),
    Plot.ruleY(y, { ...least, ...line }),
    Plot.text(text, { x: [0.25, 0.625, 0.875], frameAnchor: 'top', dy: 4 }),
  ],
});
// #endregion
