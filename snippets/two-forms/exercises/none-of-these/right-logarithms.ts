import { logSoftmax } from '#core';

// By way of the logarithms.
export function atMostOne(logits: number[]): number[] {
  return Array.from(logSoftmax([0, ...logits]), (lnP) => Math.exp(lnP));
}
