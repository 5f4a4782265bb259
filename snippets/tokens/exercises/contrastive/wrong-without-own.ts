import { logSumExp } from '#core';

// Leaves the right pair out of the sum, so the loss may fall below 0.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const column = logits.map((row) => row[i]);
    for (const all of [logits[i], column]) {
      sum += logSumExp(all.filter((_, j) => j !== i)) - all[i];
    }
  }
  return sum / (2 * logits.length);
}
