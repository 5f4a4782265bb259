// Three texts, padded to one length; and the loss at every place.
const targets = [
  [8, 9, -100, -100, -100, -100],
  [20, 8, 5, 18, 5, 19],
  [1, 12, 9, 3, -100, -100],
];
const losses = [
  [4, 2, 9, 9, 9, 9],
  [3, 1, 2, 2, 1, 3],
  [5, 1, 3, 1, 9, 9],
];
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
export const texts = losses.map((row, b) => {
  const real = row.filter((_, t) => targets[b][t] !== -100);
  return {
    tokens: real.length,
    sum: sum(real),
    mean: sum(real) / real.length,
  };
});
const total = sum(texts.map((text) => text.sum));
export const overTokens = total / sum(texts.map((text) => text.tokens));
export const overTexts = sum(texts.map((text) => text.mean)) / 3;
export const overPlaces = total / 18;
export const withPadding = sum(losses.flat()) / 18;
