import { softmaxCrossEntropy } from '#core';

// similarities[i][j] says how alike picture i and caption j are. Picture i
// belongs to caption i. The mean loss of a batch, at the temperature T.
export function loss(similarities: number[][], T: number): number {
  const losses = similarities.map((row, i) => softmaxCrossEntropy(row, i));
  return losses.reduce((sum, each) => sum + each, 0) / T / losses.length;
}
