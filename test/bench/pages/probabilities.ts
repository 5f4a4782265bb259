import { softmax } from '../../../src/core/index.ts';

/** What the pages of the bench show, by temperature. */
export const probabilities = (temperature: number) => softmax([2, 1, -1], temperature);
