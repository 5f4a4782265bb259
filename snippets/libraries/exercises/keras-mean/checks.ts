import { check, near } from '#check';
import { loss } from './starter.ts';

const logits = [
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
];

export const checks = [
  check('is the mean where all weights are 1', () => {
    near(loss, [logits, [1, 0, 2], [1, 1, 1]], 1.5629014186269192);
  }),
  check('gives what Keras gives for weights 10, 1 and 0', () => {
    near(loss, [logits, [1, 0, 2], [10, 1, 0]], 11.01582413744368);
  }),
  check('depends on the weight, even in a batch of one', () => {
    near(loss, [[[2, 1, -1]], [1], [1, 10, 1]], 13.490122167681864);
  }),
  check('is 0 where every weight is 0', () => {
    near(loss, [logits, [1, 0, 2], [0, 0, 0]], 0);
  }),
];
