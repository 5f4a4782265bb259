import { sigmoid, sigmoidCrossEntropy } from '#core';

// Sure and right, by a loss that applies the sigmoid.
export const positive = sigmoidCrossEntropy(50, 1);
export const negative = sigmoidCrossEntropy(-50, 0);

// The same, with a sigmoid before it.
export const positiveTwice = sigmoidCrossEntropy(sigmoid(50), 1);
export const negativeTwice = sigmoidCrossEntropy(sigmoid(-50), 0);
