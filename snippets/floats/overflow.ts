// every digit
import { roundTo } from '#core';
import { slider } from '#notebook';

const z = slider('z', { min: 0, max: 20, step: 1, value: 12 });
const f = roundTo('float16');

// The plain formula: e^z / (e^z + 1), each step rounded.
export const power = f(Math.exp(z));
export const total = f(power + 1);
export const p = f(power / total);

// The larger logit, m, is subtracted first.
const m = Math.max(z, 0);
const top = f(Math.exp(z - m));
const other = f(Math.exp(-m));
export const shifted = f(top / f(top + other));
