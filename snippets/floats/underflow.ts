// every digit
import { roundTo } from '#core';
import { slider } from '#notebook';

const z = slider('z', { min: -20, max: 0, step: 1, value: -18 });
const f = roundTo('float16');

// The larger of z and 0 is 0 here, so the shift changes nothing.
const power = f(Math.exp(z));
const total = f(power + 1);
export const p = f(power / total);
export const loss = -f(Math.log(p));
export const slopeInP = f(-1 / p);

// The logarithm on paper: ln p = z - ln(total).
export const fromLogits = f(f(Math.log(total)) - z);
