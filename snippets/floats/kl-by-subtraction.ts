// every digit
import { crossEntropy, entropy, klDivergence } from '#core';
import { slider } from '#notebook';

const digits = slider('digits', { min: 1, max: 13, step: 1, value: 10 });
const off = 10 ** -digits;
const y = [0.5, 0.25, 0.25];
const p = [0.5 + off, 0.25 - off, 0.25];

export const bySubtraction = crossEntropy(y, p) - entropy(y);
export const ofTheCore = klDivergence(y, p);
