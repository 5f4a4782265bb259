import * as Plot from '@observablehq/plot';
import { perplexity, toBits } from '#core';
import { choice } from '#notebook';

const units = { nats: (x: number) => x, bits: toBits, perplexity };
type Unit = keyof typeof units;
export const inUnit = (nats: number, unit: Unit) => units[unit](nats);

const unit = choice('unit', ['nats', 'bits', 'perplexity']);
const measure = (p: number) => inUnit(Math.log(1 / p), unit);
export const surprises = [1 / 2, 1 / 6].map(measure);

// #region drawing
const curve = Array.from({ length: 96 }, (_, i) => 0.05 + i / 100);
const line = { x: curve, stroke: 'var(--color-loss)' };
const dots = { x: [1 / 2, 1 / 6], y: surprises };
export const figure = Plot.plot({
  ariaLabel: `Surprise (${unit}) falls as p grows; a coin, a die on it.`,
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { zero: true, label: `surprise (${unit})`, ticks: 5 },
  marks: [
    Plot.line(curve, { ...line, y: curve.map(measure) }),
    Plot.dot(dots.x, { ...dots, r: 5, fill: 'var(--color-p)' }),
    Plot.text(['coin', 'die'], { ...dots, dx: 22, dy: -6 }),
  ],
});
// #endregion
