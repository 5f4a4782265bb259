import { matrix, sigmoidCrossEntropyLoss, softplus } from '#core';

const logits = [3, 2, -4, -2, 4, 1];
const targets = [1, 1, 0, 0, 1, 0];

// The formula, which asks no questions.
function meanOf(z: number[], y: number[]): number {
  const losses = z.map((zi, i) => softplus(zi) - y[i] * zi);
  return losses.reduce((a, b) => a + b) / z.length;
}
export const formula = meanOf(logits, targets);
export const swapped = meanOf(targets, logits);

export const core = sigmoidCrossEntropyLoss(
  matrix([logits]),
  matrix([targets]),
);
export let refusal = '';
try {
  sigmoidCrossEntropyLoss(matrix([targets]), matrix([logits]));
} catch (error) {
  refusal = (error as Error).message.split(',')[0];
}
