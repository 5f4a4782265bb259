import { check, near } from '#check';
import { loss } from './starter.ts';

const text = [0, 1, 2];
const foresees = [
  [0, 9, 0],
  [0, 0, 9],
  [9, 0, 0],
];
const repeats = [
  [9, 0, 0],
  [0, 9, 0],
  [0, 0, 9],
];
const logits = [
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
];

export const checks = [
  check('is small for a model that foresees each token', () => {
    near(loss, [foresees, text], 0.000246789153225);
  }),
  check('is large for a model that repeats the token it has read', () => {
    near(loss, [repeats, text], 9.000246789153225);
  }),
  check('is the mean of two guesses in a text of three tokens', () => {
    near(loss, [logits, [0, 1, 0]], 2.259429118162236);
  }),
  check('leaves out the last row, because no token follows it', () => {
    const surprised = [...logits.slice(0, 2), [500, -500, 0]];
    near(loss, [surprised, [0, 1, 0]], 2.259429118162236);
  }),
  check('leaves padding out of sum and count', () => {
    const padded = [...logits, [5, 0, 0], [0, 5, 0]];
    near(loss, [padded, [0, 1, 0, -100, -100]], 2.259429118162236);
  }),
];
