// Three texts, padded to one length. -100 marks what is padding.
const targets = [
  [8, 9, -100, -100, -100, -100],
  [20, 8, 5, 18, 5, 19],
  [1, 12, 9, 3, -100, -100],
].flat();
// The loss at each place of the three texts.
const losses = [4, 2, 9, 9, 9, 9, 3, 1, 2, 2, 1, 3, 5, 1, 3, 1, 9, 9];
const mask = targets.map((k) => (k === -100 ? 0 : 1));

const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
const masked = losses.map((loss, n) => loss * mask[n]);
const textOf = (list: number[], b: number) => list.slice(6 * b, 6 * b + 6);
export const ofEachText = [0, 1, 2].map(
  (b) => sum(textOf(masked, b)) / sum(textOf(mask, b)),
);
export const overTokens = sum(masked) / sum(mask);
export const overTexts = sum(ofEachText) / 3;
export const overPlaces = sum(masked) / losses.length;
export const withPadding = sum(losses) / losses.length;
