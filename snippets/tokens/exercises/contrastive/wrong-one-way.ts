import { softmaxCrossEntropy } from '#core';

// Pictures choose captions, but captions do not choose pictures.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  const losses = logits.map((row, i) => softmaxCrossEntropy(row, i));
  return losses.reduce((sum, each) => sum + each, 0) / losses.length;
}
