import * as Plot from '@observablehq/plot';
import { p, y } from './forecast.ts';

export const surprises = p.map((share) => Math.log(1 / share));
export const areas = surprises.map((surprise, i) => y[i] * surprise);
export const crossEntropy = areas.reduce((sum, area) => sum + area);

// #region drawing
const teal = 'var(--color-p)';
const days = { x1: [0, 0.5, 0.75], x2: [0.5, 0.75, 1], inset: 1 };
const look = { fill: teal, fillOpacity: 0.3, stroke: teal };
const blocks = { ...days, y1: 0, y2: surprises, ...look };
const least = { ...days, y: y.map((share) => Math.log(1 / share)) };
const line = { stroke: 'var(--color-y)', strokeWidth: 4 };
const text = ['sun', 'cloud', 'rain'].map((name, i) => {
  return `${name}\n${areas[i].toFixed(2).replace('Infinity', '∞')}`;
});
export const figure = Plot.plot({
  ariaLabel: 'Blocks y wide and −ln p high, with lines at −ln y.',
  caption: 'The blocks have the area H(y, p); to the thick lines, H(y).',
  x: { domain: [0, 1], label: 'share of days y', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise in nats', ticks: 5, clamp: true },
  marks: [
    Plot.rect(y, { ...blocks, ariaDescription: '−ln p' }),
    Plot.ruleY(y, { ...least, ...line, ariaDescription: '−ln y' }),
    Plot.text(text, { x: [0.25, 0.625, 0.875], frameAnchor: 'top', dy: 4 }),
  ],
});
// #endregion
