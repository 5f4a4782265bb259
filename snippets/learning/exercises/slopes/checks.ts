import { check, gradientOf, near, random } from '#check';
import { matrix, sigmoidCrossEntropyLoss } from '#core';
import { slopes } from './starter.ts';

/** The mean loss of a batch. */
function loss(x: number[][], y: number[], w: number[]): number {
  const z = x.map((row) => [row.reduce((sum, v, f) => sum + v * w[f], 0)]);
  return sigmoidCrossEntropyLoss(matrix(z), matrix(y.map((k) => [k])));
}

export const checks = [
  check('is p − y for one example whose only feature is 1', () => {
    near(slopes, [[[1]], [1], [0]], [-0.5]);
  }),
  check('is larger for a weight whose feature is larger', () => {
    near(slopes, [[[3, 1]], [0], [0, 0]], [1.5, 0.5]);
  }),
  check('is 0 for a weight whose feature is 0', () => {
    near(slopes, [[[0, 2]], [1], [5, 0]], [0, -1]);
  }),
  check('is a mean: the same example twice changes nothing', () => {
    const once = [-0.1192029220221175, -0.2384058440442351];
    near(slopes, [[[1, 2]], [1], [0, 1]], once);
    near(
      slopes,
      [
        [
          [1, 2],
          [1, 2],
        ],
        [1, 1],
        [0, 1],
      ],
      once,
    );
  }),
  check('agrees with central differences, 20 random batches', () => {
    const next = random(9);
    const tenth = () => Math.round(40 * next() - 20) / 10;
    for (let n = 0; n < 20; n++) {
      const x = [0, 1, 2, 3].map(() => [tenth(), tenth(), tenth()]);
      const y = x.map(() => Math.round(next()));
      const w = [tenth(), tenth(), tenth()];
      gradientOf(loss, slopes, [x, y, w], { by: 2 });
    }
  }),
];
