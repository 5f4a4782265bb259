// every digit
import * as Plot from '@observablehq/plot';
import { roundTo } from '#core';
import { choice, note, slider } from '#notebook';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const f = roundTo(choice('format', formats));
const z = slider('z', { min: 0, max: 40, step: 1, value: 30 });

const rest = f(Math.exp(-z));
export const p = f(1 / f(1 + rest));
export const oneMinusP = f(1 - p);

// Cure 1: the probability of the other class, nothing subtracted.
export const otherClass = f(rest / f(1 + rest));
// Cure 2: with x = ln p, 1 - p is -(e^x - 1), which is -expm1(x).
const x = -f(Math.log1p(rest));
export const byExpm1 = -f(Math.expm1(x));

// #region drawing
const at = Array.from({ length: 161 }, (_, i) => i / 4);
const errors = (formula: (rest: number) => number) =>
  at.map((z) => {
    const truth = 1 / (1 + Math.exp(z));
    const got = formula(f(Math.exp(-z)));
    return f(truth) === 0 ? Number.NaN : Math.abs(got / truth - 1) || 1e-17;
  });
const lost = errors((rest) => f(1 - f(1 / f(1 + rest))));
const kept = errors((rest) => f(rest / f(1 + rest)));
const red = { fill: 'var(--color-broken)', ariaDescription: '1 − p' };
const teal = { fill: 'var(--color-p)', ariaDescription: 'other' };
const log = { type: 'log', ticks: 5, tickFormat: '.0e' } as const;
export const figure = Plot.plot({
  ariaLabel: 'Dots that rise to 1, and dots that stay where they are.',
  caption:
    'Rising: 1 − p. Level: the other class. At 1, no digit is right.',
  x: { domain: [0, 40], label: 'z', ticks: 5 },
  y: { ...log, domain: [1e-17, 10], label: 'relative error of 1 − p' },
  marks: [
    Plot.dot(at, { x: at, y: lost, r: 2.5, ...red }),
    Plot.dot(at, { x: at, y: kept, r: 2.5, ...teal }),
    note('1 − p', { x: 15, y: lost[60], side: 'top-left', fill: red.fill }),
    Plot.ruleX([z], { stroke: 'var(--color-z)', ariaHidden: 'true' }),
  ],
});
// #endregion
