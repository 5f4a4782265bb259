import { logSoftmax, softmaxCrossEntropy } from '#core';

const z = [2, 1, -Infinity]; // cat, dog, and an owl that is ruled out
const lnP = logSoftmax(z);
const times = (y: number[]) =>
  -y.reduce((sum, yi, i) => sum + yi * lnP[i], 0);

// The dog as an index: only its logarithm is used.
export const byIndex = softmaxCrossEntropy(z, 1);

// The dog as a row: the owl's term is 0 times -Infinity.
export const byOneHot = times([0, 1, 0]);

// Smoothed by 0.1: the owl gets the target 1/30, though it is ruled out.
export const smoothed = times([0.1 / 3, 0.9 + 0.1 / 3, 0.1 / 3]);

// The core skips a class whose target is 0.
export const coreByOneHot = softmaxCrossEntropy(z, [0, 1, 0]);
