import * as Plot from '@observablehq/plot';

const logits = [2, 1, -1];
export const powers = logits.map((z) => Math.exp(z));
export const total = powers.reduce((sum, power) => sum + power, 0);
export const probabilities = powers.map((power) => power / total);

const curve = Array.from({ length: 55 }, (_, i) => (i - 30) / 10);
const dots = { x: logits, y: powers, ariaDescription: 'logits' };
const colour = 'var(--color-z)';
export const figure = Plot.plot({
  ariaLabel:
    'The rising curve of exp z, always above 0, and on it the logits.',
  x: { label: 'logit z', ticks: 6 },
  y: { label: 'exp z', ticks: 6 },
  marks: [
    Plot.ruleY([0]),
    Plot.lineY(curve.map(Math.exp), { x: curve, ariaDescription: 'exp z' }),
    Plot.ruleX(logits, { ...dots, stroke: colour, ariaHidden: 'true' }),
    Plot.dot(logits, { ...dots, fill: colour, r: 5 }),
  ],
});
