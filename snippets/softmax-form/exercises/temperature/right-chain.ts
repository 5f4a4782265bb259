import { softmaxCrossEntropyGradient } from '#core';

/** The gradient in u = z / T is the core's; the chain rule is ours. */
export function gradient(z: number[], k: number, T: number): number[] {
  const u = z.map((logit) => logit / T);
  return Array.from(
    softmaxCrossEntropyGradient(u, k),
    (slope) => slope / T,
  );
}
