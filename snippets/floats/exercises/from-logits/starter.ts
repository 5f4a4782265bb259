import { softmax } from '#core';

export function loss(z: number[], k: number): number {
  return -Math.log(softmax(z)[k]);
}
