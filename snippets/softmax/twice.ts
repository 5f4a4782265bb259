import { softmax } from '#core';

const once = softmax([50, 0, 0]);
const twice = softmax(once);
export const largest = twice[0];

// Probabilities are at most 1 apart, so the best input is [1, 0, 0].
export const ceiling = Math.E / (Math.E + 2);
export const ceilingOf1000 = Math.E / (Math.E + 999);
