import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';
import { random, slider } from '#notebook';

const size = slider('tokens in a chunk', {
  min: 1,
  max: 64,
  step: 1,
  value: 16,
});
const [N, width, V] = [64, 8, 500];
const chance = random(1);
const table = (rows: number, columns: number) =>
  Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => 2 * chance() - 1),
  );
const hidden = table(N, width); // what the network says of each token
const weights = table(V, width); // the last layer
const targets = hidden.map(() => Math.floor(chance() * V));

const logits = (rows: number[][]) =>
  rows.map((h) =>
    weights.map((w) => w.reduce((z, wi, i) => z + wi * h[i], 0)),
  );
export const atOnce = lossOf(matrix(logits(hidden)), targets);

let sum = 0;
for (let from = 0; from < N; from += size) {
  const z = logits(hidden.slice(from, from + size));
  const k = targets.slice(from, from + size);
  sum += lossOf(matrix(z), k, { reduction: 'sum' });
}
export const inChunks = sum / N;
export const logitsAtOnce = [N * V, size * V];
