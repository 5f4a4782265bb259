import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';
import { slider } from '#notebook';
import { logits, N, targets, V } from './layer.ts';

const limits = { min: 1, max: 64, step: 1, value: 16 };
const size = slider('tokens in a chunk', limits);

// First with all logits at once, then with one chunk after another.
export const atOnce = lossOf(matrix(logits(0, N)), targets);
let sum = 0;
for (let from = 0; from < N; from += size) {
  const z = logits(from, from + size);
  const k = targets.slice(from, from + size);
  sum += lossOf(matrix(z), k, { reduction: 'sum' });
}
export const inChunks = sum / N;
export const logitsAtOnce = [N * V, size * V];
