import { random } from '#notebook';

// The last layer of a network: 64 tokens with 8 numbers each go in, and
// it has 8 weights for each token of the vocabulary.
export const [N, V] = [64, 500];
const chance = random(1);
const vectors = (rows: number) =>
  Array.from({ length: rows }, () =>
    Array.from({ length: 8 }, () => 2 * chance() - 1),
  );
const hidden = vectors(N);
const weights = vectors(V);
export const targets = hidden.map(() => Math.floor(chance() * V));

const dot = (h: number[], w: number[]) =>
  h.reduce((sum, x, i) => sum + x * w[i], 0);
export const logits = (from: number, to: number) =>
  hidden.slice(from, to).map((h) => weights.map((w) => dot(h, w)));
