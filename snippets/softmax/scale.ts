import { softmax } from '#core';

const scores = [2, 1, -1];
const doubled = scores.map((z) => 2 * z);

export const probabilities = softmax(scores);
export const afterDoubling = softmax(doubled);
export const atHalfTheTemperature = softmax(scores, 0.5);
