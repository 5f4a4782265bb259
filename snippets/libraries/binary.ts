import { matrix, sigmoidCrossEntropyLoss, softplus } from '#core';

const logits = [3, 2, -4, -2, 4, 1]; // two pictures, three units each
const targets = [1, 1, 0, 0, 1, 0];

// The bare formula, without any check of its inputs.
const sumOf = (z: number[], y: number[]) =>
  z.reduce((sum, zi, i) => sum + softplus(zi) - y[i] * zi, 0);
export const sum = sumOf(logits, targets);
export const sumOfMeans = sum / 3; // each picture's mean, summed
export const formula = sum / 6;
export const swapped = sumOf(targets, logits) / 6;

const [z, y] = [matrix([logits]), matrix([targets])];
export const core = sigmoidCrossEntropyLoss(z, y);
export let refusal = '';
try {
  sigmoidCrossEntropyLoss(y, z);
} catch (error) {
  refusal = (error as Error).message.split(',')[0];
}
