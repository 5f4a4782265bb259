import { logSoftmax, softmax } from '#core';
import { choice } from '#notebook';

const mask = Number(choice('mask', ['-Infinity', '-1e9']));
const z = [2, 1, mask]; // cat, dog, and an owl that is ruled out
const y = [0, 1, 0];
const p = Array.from(softmax(z));
const sum = (terms: number[]) => terms.reduce((a, b) => a + b);

function row(form: string, lnP: number[], gradient: number[]) {
  const multiply = sum(y.map((yi, i) => -yi * lnP[i]));
  const skip = sum(y.map((yi, i) => (yi === 0 ? 0 : -yi * lnP[i])));
  return { form, multiply, skip, gradient };
}
// The chain rule: slopes of the logarithm, and their mean weighted by p.
const slopes = y.map((yi, i) => -yi / p[i]);
const mean = sum(p.map((pi, i) => pi * slopes[i]));
const chain = p.map((pi, i) => pi * (slopes[i] - mean));
const pMinusY = p.map((pi, i) => pi - y[i]);
export const rows = [
  row('ln of softmax', p.map(Math.log), chain),
  row('log-softmax', Array.from(logSoftmax(z)), pMinusY),
];
export const allMasked = softmax([-1e9, -1e9, -1e9]);
