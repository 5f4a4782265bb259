import { sigmoid, softplus } from '#core';
import { lossAndSlope } from './loss-and-slope.ts';

export type Of = 'loss' | 'slope';
export type Rounding = (x: number) => number;

// The logit, too, is rounded to the format; the truth last of all.
export function truth(of: Of, z: number, f: Rounding) {
  const exact = of === 'loss' ? softplus(-f(z)) : -sigmoid(-f(z));
  return f(exact);
}

/** 'right' if at least one digit is, else what went wrong. */
export function verdict(form: string, of: Of, z: number, f: Rounding) {
  const got = lossAndSlope(form, f(z), f)[of];
  const right = truth(of, z, f);
  if (Math.abs(got - right) <= Math.abs(right) / 2) return 'right';
  if (Number.isFinite(got) && got !== 0) return 'lost';
  return `${got + 0}`.replace('Infinity', '∞');
}
export const naiveAt720 = verdict('naive', 'loss', 720, (x) => x);
export const naiveAt40 = verdict('naive', 'loss', 40, (x) => x);
