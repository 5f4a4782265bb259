import { crossEntropy, softmax, softmaxCrossEntropy } from '#core';

const z = [2, 1, -1];
const y = [0, 1, 0];
const k = 1; // cat is 0, dog is 1, owl is 2

export const bySum = crossEntropy(y, softmax(z));
export const byIndex = -Math.log(softmax(z)[k]);
export const fromLogits = softmaxCrossEntropy(z, k);
