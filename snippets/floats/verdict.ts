import { sigmoid, softplus } from '#core';
import { formOf } from './loss-and-slope.ts';

export type Of = 'loss' | 'slope';
export type Rounding = (x: number) => number;
const loss = (z: number) => softplus(-z);
const slope = (z: number) => -sigmoid(-z);

// The logit, too, is rounded to the format; the truth last of all.
export const truth = (of: Of, z: number, f: Rounding) =>
  f({ loss, slope }[of](f(z)));

export function verdict(form: string, of: Of, z: number, f: Rounding) {
  const got = formOf(form)[of](f(z), f);
  const right = truth(of, z, f);
  if (Math.abs(got - right) <= Math.abs(right) / 2) return 'right';
  // Off by more than half: not one digit is right.
  if (Number.isFinite(got) && got !== 0) return 'lost';
  return `${got + 0}`.replace('Infinity', '∞');
}
export const naiveAt720 = verdict('naive', 'loss', 720, (x) => x);
export const naiveAt40 = verdict('naive', 'loss', 40, (x) => x);
