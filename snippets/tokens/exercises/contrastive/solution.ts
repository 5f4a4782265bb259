import { softmaxCrossEntropy } from '#core';

// similarities[i][j] says how alike picture i and caption j are. Picture i
// belongs to caption i. The mean loss of a batch, at the temperature T.
export function loss(similarities: number[][], T: number): number {
  const logits = similarities.map((row) => row.map((s) => s / T));
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const captions = logits[i];
    const pictures = logits.map((row) => row[i]);
    sum += softmaxCrossEntropy(captions, i);
    sum += softmaxCrossEntropy(pictures, i);
  }
  return sum / (2 * logits.length);
}
