import { matrix, sigmoid, sigmoidCrossEntropyLoss } from '#core';

const logits = [3, 2, -4];
const p = logits.map(sigmoid);
const chance = (y: number, pi: number) => (y === 1 ? pi : 1 - pi);

export const outcomes: Record<string, number>[] = [];
for (const cat of [0, 1]) {
  for (const dog of [0, 1]) {
    for (const owl of [0, 1]) {
      const probability =
        chance(cat, p[0]) * chance(dog, p[1]) * chance(owl, p[2]);
      outcomes.push({ cat, dog, owl, probability });
    }
  }
}
export const total = outcomes.reduce((sum, o) => sum + o.probability, 0);

// outcomes[6], counted from 0, is the row of a cat, a dog and no owl.
export const surprise = -Math.log(outcomes[6].probability);
const [z, y] = [matrix([logits]), matrix([[1, 1, 0]])];
export const sumOfLosses = sigmoidCrossEntropyLoss(z, y, {
  reduction: 'sum',
});
