import { check, near } from '#check';
import { firstBad } from './starter.ts';

export const checks = [
  check('is −1 for a healthy run', () => {
    near(firstBad, [[2.3, 1.9, 0.4, 0.01]], -1);
    near(firstBad, [[]], -1);
  }),
  check('lets a loss of 0 pass, whatever its sign', () => {
    near(firstBad, [[0.1, 0, -0, 4.25e-18]], -1);
  }),
  check('lets a large loss pass as long as it is finite', () => {
    near(firstBad, [[1e5, 1e300, 7]], -1);
  }),
  check('finds the first NaN', () => {
    near(firstBad, [[2.3, 2.2, NaN, NaN]], 2);
    near(firstBad, [[NaN]], 0);
  }),
  check('finds a loss below 0, however little', () => {
    near(firstBad, [[0.2, -1e-7, 0.1]], 1);
    near(firstBad, [[0.2, -0.5]], 1);
  }),
  check('finds infinity', () => {
    near(firstBad, [[3, 700, Infinity, NaN]], 2);
  }),
];
