import * as core from '#core';
import { slider } from '#notebook';

const z = slider('z', { min: -10, max: 10, step: 0.5, value: 2 });

// The picture shows a dog: class 1 of [cat, dog], as code counts from 0.
export const softmaxForm = {
  p: core.softmax([0, z])[1],
  loss: core.softmaxCrossEntropy([0, z], 1),
  slope: core.softmaxCrossEntropyGradient([0, z], 1)[1],
};

// The same picture and the question "a dog?": the target is y = 1.
export const sigmoidForm = {
  p: core.sigmoid(z),
  loss: core.sigmoidCrossEntropy(z, 1),
  slope: core.sigmoidCrossEntropyGradient(z, 1),
};
