import { softmax } from '#core';

// Pulls each logit towards 0, as weight decay would.
export function gradient(z: number[], k: number, lambda: number): number[] {
  return Array.from(softmax(z), (p, i) => {
    const y = i === k ? 1 : 0;
    return p - y + 2 * lambda * z[i];
  });
}
