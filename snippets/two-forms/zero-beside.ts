import * as core from '#core';
import { slider } from '#notebook';

const z = slider('z', { min: -10, max: 10, step: 0.5, value: 2 });

// The picture shows a dog. Code counts from 0: class 1 of [cat, dog].
export const softmaxForm = {
  p: core.softmax([0, z])[1],
  loss: core.softmaxCrossEntropy([0, z], 1),
  slope: core.softmaxCrossEntropyGradient([0, z], 1)[1],
};

// The same picture as a yes or no: the target for "dog" is y = 1.
export const sigmoidForm = {
  p: core.sigmoid(z),
  loss: core.sigmoidCrossEntropy(z, 1),
  slope: core.sigmoidCrossEntropyGradient(z, 1),
};
