import { check, gradientOf, near, random } from '#check';
import { matrix, sigmoidCrossEntropyLoss } from '#core';
import { slopes } from './starter.ts';

// The mean loss of a batch, as a function of the weights.
const lossOver = (x: number[][], y: number[]) => (w: number[]) => {
  const z = x.map((row) => [row.reduce((sum, v, f) => sum + v * w[f], 0)]);
  return sigmoidCrossEntropyLoss(matrix(z), matrix(y.map((k) => [k])));
};

export const checks = [
  check('is p - y for one example whose only feature is 1', () => {
    near(slopes, [[[1]], [1], [0]], [-0.5]);
  }),
  check('passes more on to a weight whose feature is larger', () => {
    near(slopes, [[[3, 1]], [0], [0, 0]], [1.5, 0.5]);
  }),
  check('leaves a weight alone whose feature is 0', () => {
    near(slopes, [[[0, 2]], [1], [5, 0]], [0, -1]);
  }),
  check('is a mean: the same example twice changes nothing', () => {
    const once = [-0.1192029220221175, -0.2384058440442351];
    near(slopes, [[[1, 2]], [1], [0, 1]], once);
    const twice = [
      [1, 2],
      [1, 2],
    ];
    near(slopes, [twice, [1, 1], [0, 1]], once);
  }),
  check('agrees with differences, 20 random batches', () => {
    const next = random(9);
    const list = (length: number, of: () => number) =>
      Array.from({ length }, of);
    for (let n = 0; n < 20; n++) {
      const x = list(4, () => 0).map(() => list(3, () => 4 * next() - 2));
      const y = list(4, () => (next() < 0.5 ? 0 : 1));
      const slopesInW = (w: number[]) => slopes(x, y, w);
      gradientOf(
        lossOver(x, y),
        slopesInW,
        list(3, () => next() - 0.5),
      );
    }
  }),
];
