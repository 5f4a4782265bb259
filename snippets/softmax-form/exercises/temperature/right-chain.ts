import { softmaxCrossEntropyGradient } from '#core';

/** The slopes by u = z / T come from the core; the chain rule is ours. */
export function gradient(z: number[], k: number, T: number): number[] {
  const u = z.map((logit) => logit / T);
  return Array.from(
    softmaxCrossEntropyGradient(u, k),
    (slope) => slope / T,
  );
}
