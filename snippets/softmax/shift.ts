import { softmax } from '#core';
import { slider } from '#notebook';

const logits = [2, 1, -1];
const c = slider('shift', { min: -100, max: 100, step: 1, value: 30 });

export const shifted = logits.map((z) => z + c);
export const probabilities = softmax(logits);
export const afterTheShift = softmax(shifted);
