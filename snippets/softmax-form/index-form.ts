import { crossEntropy, softmax, softmaxCrossEntropy } from '#core';

const logits = [2, 1, -1];
const oneHot = [0, 1, 0];
const k = 1; // cat is 0, dog is 1, owl is 2

export const bySum = crossEntropy(oneHot, softmax(logits));
export const byIndex = -Math.log(softmax(logits)[k]);
export const fromLogits = softmaxCrossEntropy(logits, k);
