import { check, holds, near, randomRows } from '#check';
import { softmaxCrossEntropy } from '#core';
import { loss } from './starter.ts';

const digits = { absolute: 0, relative: 1e-9 };

export const checks = [
  check('gives a cat, a dog and an owl their losses', () => {
    near(loss, [[2, 1, -1], 0], 0.3490122167681865);
    near(loss, [[2, 1, -1], 1], 1.3490122167681864);
    near(loss, [[2, 1, -1], 2], 3.3490122167681866);
  }),
  check('is finite when very wrong', () => {
    near(loss, [[800, 0], 1], 800);
  }),
  check('is not 0 when very right', () => {
    near(loss, [[0, -40], 0], 4.248354255291589e-18, digits);
    near(loss, [[40, 0], 0], 4.248354255291589e-18, digits);
  }),
  check('is ln 3 for three logits of 1000', () => {
    near(loss, [[1000, 1000, 1000], 2], 1.0986122886681098);
  }),
  check('is that of the core, or near it, on 200 random rows', () => {
    for (const z of randomRows({ seed: 3, largest: 1e6 })) {
      const truth = softmaxCrossEntropy(z, z.length - 1);
      near(loss, [z, z.length - 1], truth);
      holds(loss, [z, z.length - 1], 'a loss ≥ 0', (L) => L >= 0);
    }
  }),
];
