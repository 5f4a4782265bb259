import { softmaxCrossEntropy } from '#core';

// Takes the first of each row for the right one.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    sum += softmaxCrossEntropy(logits[i], 0);
    sum += softmaxCrossEntropy(
      logits.map((row) => row[i]),
      0,
    );
  }
  return sum / (2 * logits.length);
}
