import * as Plot from '@observablehq/plot';
import { perplexity, toBits } from '#core';
import { choice, curve, point } from '#notebook';

const units = { nats: (x: number) => x, bits: toBits, perplexity };
type Unit = keyof typeof units;
export const inUnit = (nats: number, unit: Unit) => units[unit](nats);

const unit = choice('unit', ['nats', 'bits', 'perplexity']);
const measure = (p: number) => inUnit(Math.log(1 / p), unit);
export const surprises = [1 / 2, 1 / 6].map(measure);

// #region drawing
const named = { fill: 'var(--color-p)' };
export const figure = Plot.plot({
  ariaLabel: `Surprise (${unit}) falls as p grows; a coin, a die on it.`,
  caption: 'The unit changes the numbers of the axis.',
  x: { domain: [0, 1], label: 'probability p', ticks: 5 },
  y: { zero: true, label: `surprise (${unit})`, ticks: 5 },
  marks: [
    curve(measure, { x: [0.05, 1], stroke: 'var(--color-loss)' }),
    point(1 / 2, surprises[0], `coin ${surprises[0].toFixed(2)}`, named),
    point(1 / 6, surprises[1], `die ${surprises[1].toFixed(2)}`, named),
  ],
});
// #endregion
