import * as Plot from '@observablehq/plot';
import { p, y } from './forecast.ts';

export const surprises = p.map((share) => Math.log(1 / share));
export const areas = surprises.map((surprise, i) => y[i] * surprise);
export const crossEntropy = areas.reduce((sum, area) => sum + area);

// #region drawing
const days = { x1: [0, 0.5, 0.75], x2: [0.5, 0.75, 1], inset: 1 };
const blocks = { ...days, y1: 0, y2: surprises, fill: 'var(--color-p)' };
const least = { ...days, y: y.map((share) => Math.log(1 / share)) };
const names = { x: [0.25, 0.625, 0.875], dy: -14 };
const line = { stroke: 'var(--color-y)', strokeWidth: 4 };
export const figure = Plot.plot({
  ariaLabel: 'Blocks y wide and −ln p high, with lines at −ln y.',
  x: { domain: [0, 1], label: 'share of days y', ticks: 5 },
  y: { domain: [0, 5], label: 'surprise in nats', ticks: 5, clamp: true },
  marks: [
    Plot.rect(y, { ...blocks, ariaDescription: '−ln p' }),
    Plot.ruleY(y, { ...least, ...line, ariaDescription: '−ln y' }),
    Plot.text(['sun', 'cloud', 'rain'], { ...names, frameAnchor: 'top' }),
  ],
});
// #endregion
