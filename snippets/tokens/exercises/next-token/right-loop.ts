import { softmaxCrossEntropy } from '#core';

// One guess after the other.
export function loss(logits: number[][], tokens: number[]): number {
  let [sum, count] = [0, 0];
  for (let t = 0; t + 1 < tokens.length; t++) {
    if (tokens[t + 1] === -100) continue;
    sum += softmaxCrossEntropy(logits[t], tokens[t + 1]);
    count += 1;
  }
  return sum / count;
}
