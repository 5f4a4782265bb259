import { sigmoidCrossEntropy, sigmoidCrossEntropyGradient } from '#core';
import { hidden, logit, start } from './network.ts';
import { flower } from './standardised.ts';

// Backwards. Unit j has w[4j] to w[4j + 2] and v = w[4j + 3]; b is last.
export function backpropagate(x: number[], y: number, w: number[]) {
  const byZ = sigmoidCrossEntropyGradient(logit(x, w), y);
  const slopes = hidden(x, w).flatMap((h, j) => {
    const byA = byZ * w[4 * j + 3] * (1 - h * h);
    return [byA * x[0], byA * x[1], byA * x[2], byZ * h];
  });
  return [...slopes, byZ];
}

// A setosa, the first weights of two hidden units, and differences.
const [x, y, w, tiny] = [flower(0), 0, start(2, 1), 1e-5];
const lossWith = (w: number[]) => sigmoidCrossEntropy(logit(x, w), y);
export const check = backpropagate(x, y, w).map((slope, i) => {
  const [more, less] = [[...w], [...w]];
  more[i] += tiny;
  less[i] -= tiny;
  const differences = (lossWith(more) - lossWith(less)) / (2 * tiny);
  return { slope, differences, error: Math.abs(slope / differences - 1) };
});
export const worst = Math.max(...check.map(({ error }) => error));
