import { slider } from '#notebook';
import { naiveSoftmax } from './naive.ts';

export function shiftedSoftmax(z: number[]): number[] {
  const m = Math.max(...z);
  const powers = z.map((logit) => Math.exp(logit - m));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const offset = { min: -2000, max: 2000, step: 50, value: 1000 };
const c = slider('offset', offset);
export const naive = naiveSoftmax([c, c + 1, c + 2]);
export const shifted = shiftedSoftmax([c, c + 1, c + 2]);
