import { softmaxCrossEntropy } from '#core';

// Multiplies by the temperature, as with a learned scale.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s * T));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    sum += softmaxCrossEntropy(logits[i], i);
    sum += softmaxCrossEntropy(
      logits.map((row) => row[i]),
      i,
    );
  }
  return sum / (2 * logits.length);
}
