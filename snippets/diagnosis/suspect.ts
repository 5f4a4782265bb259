import { softmax, softmaxCrossEntropy } from '#core';

// From somebody's repository. Is it right?
export function suspect(z: number[], k: number): number {
  return softmaxCrossEntropy(softmax(z), k);
}

export const catDogOwl = suspect([2, 1, -1], 1);
export const sureAndRight = suspect([50, 0, 0], 0);
