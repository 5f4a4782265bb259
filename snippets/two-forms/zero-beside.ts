import * as core from '#core';
import { slider } from '#notebook';

const z = slider('z', { min: -40, max: 40, step: 0.5, value: 2 });
// The picture shows a dog: class 1 of [cat, dog], or y = 1.
const row = (of: string, softmax: number, sigmoid: number) => {
  return { of, softmax, sigmoid, difference: softmax - sigmoid };
};
const slopes = core.softmaxCrossEntropyGradient([0, z], 1);
export const forms = [
  row('p', core.softmax([0, z])[1], core.sigmoid(z)),
  row(
    'loss',
    core.softmaxCrossEntropy([0, z], 1),
    core.sigmoidCrossEntropy(z, 1),
  ),
  row('slope', slopes[1], core.sigmoidCrossEntropyGradient(z, 1)),
];
