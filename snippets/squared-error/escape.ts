import { sigmoidCrossEntropyGradient } from '#core';
import { slider } from '#notebook';
import { square } from './plateau.ts';

const range = { min: 0.5, max: 10, step: 0.5, value: 1 };
const rate = slider('learning rate', range);
const cross = (z: number) => sigmoidCrossEntropyGradient(z, 1);

// Steps until the answer is right: the target is 1, so until z > 0.
function stepsFrom(start: number, slope: (z: number) => number) {
  let [z, steps] = [start, 0];
  while (z <= 0) {
    z -= rate * slope(z);
    steps++;
  }
  return steps;
}
export const starts = [-2, -4, -6, -8, -10];
export const crossEntropy = starts.map((z) => stepsFrom(z, cross));
export const squaredError = starts.map((z) => stepsFrom(z, square));
