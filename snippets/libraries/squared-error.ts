import { halfSquaredError, meanSquaredError } from '#core';

const y = [0.1, 0.05, 0.6, 0, 0.05, 0.1, 0, 0.1, 0, 0];
const t = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0];

export const mean = meanSquaredError(y, t);
export const sum = 2 * halfSquaredError(y, t);
export const halfOfTheSum = halfSquaredError(y, t);
export const halfOfTheMean = meanSquaredError(y, t) / 2;
