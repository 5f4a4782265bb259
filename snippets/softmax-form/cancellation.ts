import { softmax, softmaxCrossEntropyGradient } from '#core';

/** The slopes of the loss by way of the probabilities: dL/dp, then J. */
export function byTheChain(z: number[], k: number): number[] {
  const p = softmax(z);
  const slopes = z.map((_, i) => (i === k ? -1 / p[i] : 0));
  const J = (i: number, j: number) => p[i] * (Number(i === j) - p[j]);
  return z.map((_, j) =>
    slopes.reduce((sum, s, i) => sum + s * J(i, j), 0),
  );
}

const oneHot = [0, 1, 0];
const logits = [2, 1, -1];
export const chain = byTheChain(logits, 1);
export const pMinusY = softmax(logits).map((p, i) => p - oneHot[i]);
export const core = softmaxCrossEntropyGradient(logits, 1);
