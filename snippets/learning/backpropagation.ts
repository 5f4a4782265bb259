import { sigmoidCrossEntropy, sigmoidCrossEntropyGradient } from '#core';
import { hidden, logit, start } from './network.ts';
import { flower } from './standardised.ts';

// The slopes of one loss, from the last layer back to the first.
export function backpropagate(x: number[], y: number, w: number[]) {
  const byZ = sigmoidCrossEntropyGradient(logit(x, w), y);
  const byUnit = hidden(x, w).flatMap((h, j) => {
    const inside = byZ * w[4 * j + 3] * (1 - h * h);
    return [inside * x[0], inside * x[1], inside * x[2], byZ * h];
  });
  return [...byUnit, byZ];
}

// A setosa, the first weights of two hidden units, and differences.
const [x, y, w, h] = [flower(0), 0, start(2, 1), 1e-5];
const loss = (w: number[]) => sigmoidCrossEntropy(logit(x, w), y);
export const check = backpropagate(x, y, w).map((slope, i) => {
  const at = (step: number) => loss(w.with(i, w[i] + step));
  const differences = (at(h) - at(-h)) / (2 * h);
  return { slope, differences, error: Math.abs(slope / differences - 1) };
});
export const worst = Math.max(...check.map(({ error }) => error));
