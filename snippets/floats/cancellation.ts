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
const off = (z: number, by: 'subtraction' | 'other') => {
  const rest = f(Math.exp(-z));
  const minus = f(1 - f(1 / f(1 + rest)));
  const got = by === 'other' ? f(rest / f(1 + rest)) : minus;
  const truth = 1 / (1 + Math.exp(z));
  return f(truth) === 0 ? Number.NaN : Math.abs(got / truth - 1) || 1e-17;
};
const lost = at.map((z) => off(z, 'subtraction'));
const kept = at.map((z) => off(z, 'other'));
const red = 'var(--color-broken)';
const blue = 'var(--color-p)';
const log = { type: 'log', ticks: 5, tickFormat: '.0e' } as const;
const dot = { x: at, r: 2.5 };
export const figure = Plot.plot({
  ariaLabel: 'Dots that rise to 1, and dots that stay where they are.',
  caption:
    'Rising: 1 − p. Level: the other class. At 1, no digit is right.',
  x: { domain: [0, 40], label: 'z', ticks: 5 },
  y: { ...log, domain: [1e-17, 10], label: 'relative error of 1 − p' },
  marks: [
    Plot.dot(at, { ...dot, y: lost, fill: red, ariaDescription: '1 − p' }),
    Plot.dot(at, { ...dot, y: kept, fill: blue, ariaDescription: 'other' }),
    note('1 − p', { x: 15, y: lost[60], side: 'top-left', fill: red }),
    Plot.ruleX([z], { stroke: 'var(--color-z)', ariaHidden: 'true' }),
  ],
});
// #endregion
