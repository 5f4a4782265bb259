import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';

const cat = dragPoint('cat', { x: [-3, 2.4], y: Math.exp, value: 2 });
const logits = [cat, 1, -1];
export const powers = logits.map((z) => Math.exp(z));
export const total = powers.reduce((sum, power) => sum + power, 0);
export const probabilities = powers.map((power) => power / total);

// #region drawing
const curve = Array.from({ length: 55 }, (_, i) => (i - 30) / 10);
const dots = { x: logits, y: powers, ariaDescription: 'logits' };
const colour = 'var(--color-z)';
export const figure = Plot.plot({
  ariaLabel: `The rising curve of exp z, and on it ${logits.join(', ')}.`,
  x: { label: 'logit z', ticks: 6 },
  y: { label: 'exp z', ticks: 6, domain: [0, 12] },
  marks: [
    Plot.ruleY([0]),
    Plot.lineY(curve.map(Math.exp), { x: curve, ariaDescription: 'exp z' }),
    Plot.ruleX(logits, { ...dots, stroke: colour, ariaHidden: 'true' }),
    Plot.dot(logits, { ...dots, fill: colour, r: 5 }),
  ],
});
// #endregion
