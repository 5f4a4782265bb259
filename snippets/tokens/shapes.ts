import { softmaxCrossEntropyLoss as lossOf, matrix } from '#core';

// Two texts, three guesses in each, a vocabulary of four tokens.
const [B, T, V] = [2, 3, 4];
const targets = [1, 3, 0, 2, 2, 1];
// In a tensor's order: from one to the next, the last index changes first.
const numbers = Array.from(
  { length: B * T * V },
  (_, n) => ((5 * n) % 7) - 3,
);

// The row of logits of text b and place t, out of a tensor (B, T, V).
const asBTV = (b: number, t: number) =>
  Array.from({ length: V }, (_, i) => numbers[(b * T + t) * V + i]);
// The same numbers, read as if they were a tensor (B, V, T).
const asBVT = (b: number, t: number) =>
  Array.from({ length: V }, (_, i) => numbers[(b * V + i) * T + t]);

const batch = (row: typeof asBTV) =>
  matrix(targets.map((_, n) => row(Math.floor(n / T), n % T)));
export const right = lossOf(batch(asBTV), targets);
export const scrambled = lossOf(batch(asBVT), targets);
