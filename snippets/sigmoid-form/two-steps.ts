import { sigmoid, sigmoidCrossEntropyGradient } from '#core';

const z = 40;
const y = 0;
const p = sigmoid(z);

export const lossByP = (p - y) / (p * (1 - p));
export const pByZ = p * (1 - p);
export const inTwoSteps = lossByP * pByZ;

export const inOneStep = sigmoidCrossEntropyGradient(z, y);
