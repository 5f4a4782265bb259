import { check, named, near } from '#check';
import { targets } from './starter.ts';

const length = named(
  'the number of targets',
  (...input: Parameters<typeof targets>) => targets(...input).length,
);

export const checks = [
  check(
    'the last token of the prompt has the first of the answer as target',
    () => {
      near(targets, [[5, 6, 7], [8, 9], 4], [-100, -100, 8, 9]);
    },
  ),
  check('a prompt of one token: every place counts', () => {
    near(targets, [[5], [8, 9, 1], 3], [8, 9, 1]);
  }),
  check(
    'the place after the answer, and all padding, has the target -100',
    () => {
      near(targets, [[5, 6], [8, 9], 6], [-100, 8, 9, -100, -100, -100]);
    },
  ),
  check('token 0 is a token like any other', () => {
    near(targets, [[0, 4], [0, 0, 3], 5], [-100, 0, 0, 3, -100]);
  }),
  check('there are T targets, and a long answer is cut', () => {
    near(length, [[5, 6], [8, 9, 1], 3], 3);
    near(targets, [[5, 6], [8, 9, 1], 3], [-100, 8, 9]);
  }),
];
