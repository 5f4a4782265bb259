import { check, holds, near, randomRows } from '#check';
import { softmaxCrossEntropy } from '#core';
import { loss } from './starter.ts';

export const yourself = [
  'softmaxCrossEntropy',
  'softmaxCrossEntropyLoss',
  'softmaxCrossEntropyLossAndGradient',
  'logSoftmax',
];

const digits = { absolute: 0, relative: 1e-9 };

export const checks = [
  check('gives a cat, a dog and an owl their losses', () => {
    near(loss, [[2, 1, -1], 0], 0.3490122167681865);
    near(loss, [[2, 1, -1], 1], 1.3490122167681864);
    near(loss, [[2, 1, -1], 2], 3.3490122167681866);
  }),
  check('is 800 where the right logit trails by 800', () => {
    near(loss, [[800, 0], 1], 800);
  }),
  check('is small, and not 0, where it leads by 40', () => {
    near(loss, [[0, -40], 0], 4.248354255291589e-18, digits);
    near(loss, [[40, 0], 0], 4.248354255291589e-18, digits);
  }),
  check('is ln 3 for three logits of 1000', () => {
    near(loss, [[1000, 1000, 1000], 2], 1.0986122886681098);
  }),
  check('is the same wherever the logits are, even at 1e15', () => {
    near(loss, [[2, -1], 0], 0.048587351573742);
    near(loss, [[1e15 + 2, 1e15 - 1], 0], 0.048587351573742);
  }),
  check(
    'agrees with the core and is never below 0, 200 random rows',
    () => {
      for (const z of randomRows({ seed: 3, largest: 1e6 })) {
        const truth = softmaxCrossEntropy(z, z.length - 1);
        near(loss, [z, z.length - 1], truth);
        holds(
          loss,
          [z, z.length - 1],
          'a loss of 0 or more',
          (L) => L >= 0,
        );
      }
    },
  ),
];
