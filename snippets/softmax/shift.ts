import { softmax } from '#core';
import { slider } from '#notebook';

const scores = [2, 1, -1];
const c = slider('shift', { min: -100, max: 100, step: 1, value: 30 });

export const shifted = scores.map((z) => z + c);
export const probabilities = softmax(scores);
export const afterShift = softmax(shifted);
