import { matrix, sigmoid, sigmoidCrossEntropyLoss } from '#core';

const logits = [3, 2, -4];
const p = logits.map(sigmoid);

// Every yes (1) and no (0) of cat, dog and owl.
export const outcomes = Array.from({ length: 8 }, (_, n) => {
  const [cat, dog, owl] = [4, 2, 1].map((bit) => (n & bit ? 1 : 0));
  const factors = [cat, dog, owl].map((y, i) => (y ? p[i] : 1 - p[i]));
  return { cat, dog, owl, probability: factors.reduce((a, b) => a * b) };
});
export const total = outcomes.reduce((sum, o) => sum + o.probability, 0);

// A cat and a dog and no owl, which is row 6.
export const surprise = -Math.log(outcomes[6].probability);
const targets = matrix([[1, 1, 0]]);
const options = { reduction: 'sum' } as const;
export const sumOfLosses = sigmoidCrossEntropyLoss(
  matrix([logits]),
  targets,
  options,
);
