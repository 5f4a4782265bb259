import { logSumExp, softmax, softmaxCrossEntropyGradient } from '#core';

// The gradient of the core, and that of the square by the chain rule.
export function gradient(z: number[], k: number, lambda: number): number[] {
  const ofLse = softmax(z);
  const outer = 2 * lambda * logSumExp(z);
  return Array.from(
    softmaxCrossEntropyGradient(z, k),
    (slope, i) => slope + outer * ofLse[i],
  );
}
