import { check, holds, near, randomRows } from '#check';
import { loss } from './starter.ts';

export const yourself = [
  'softmaxCrossEntropy',
  'softmaxCrossEntropyLoss',
  'softmaxCrossEntropyLossAndGradient',
];

const digits = { absolute: 0, relative: 1e-9 };
const oneHot = (z: number[]) => z.map((_, i) => Number(i === 0));

export const checks = [
  check('is 1.349 for the logits 2, 1, −1 and the second class', () => {
    near(
      loss,
      [
        [2, 1, -1],
        [0, 1, 0],
      ],
      1.3490122167681864,
      digits,
    );
  }),
  check('takes soft targets, such as 0.25 and 0.75', () => {
    near(
      loss,
      [
        [0, 0],
        [0.5, 0.5],
      ],
      Math.LN2,
      digits,
    );
    near(
      loss,
      [
        [2, 0],
        [0.25, 0.75],
      ],
      1.6269280110429725,
      digits,
    );
  }),
  check('has no cap', () => {
    near(
      loss,
      [
        [1000, 0, 0],
        [0, 1, 0],
      ],
      1000,
      digits,
    );
    near(
      loss,
      [
        [1e12, 0],
        [0, 1],
      ],
      1e12,
      digits,
    );
  }),
  check('is 3.857e-22, and not 0, for a sure and right answer', () => {
    near(
      loss,
      [
        [50, 0, 0],
        [1, 0, 0],
      ],
      3.857499695927835e-22,
      digits,
    );
  }),
  check('survives a masked class that the target leaves out', () => {
    near(
      loss,
      [
        [2, 1, -Infinity],
        [0, 1, 0],
      ],
      1.3132616875182228,
      digits,
    );
  }),
  check('is infinite where the masked class is the right one', () => {
    near(
      loss,
      [
        [2, 1, -Infinity],
        [0, 0, 1],
      ],
      Infinity,
    );
  }),
  check('is never below 0, 200 random rows', () => {
    for (const z of randomRows({ seed: 8, rows: 200 })) {
      holds(loss, [z, oneHot(z)], 'a loss of 0 or more', (L) => L >= 0);
    }
  }),
];
