import { softmaxCrossEntropy } from '#core';

// Adds the two directions and does not take their mean.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    sum += softmaxCrossEntropy(logits[i], i);
    sum += softmaxCrossEntropy(
      logits.map((row) => row[i]),
      i,
    );
  }
  return sum / logits.length;
}
