import { softmax } from '#core';

const logits = [2, 1, -1];
const doubled = logits.map((z) => 2 * z);

export const probabilities = softmax(logits);
export const afterDoubling = softmax(doubled);
export const atHalfTheTemperature = softmax(logits, 0.5);
