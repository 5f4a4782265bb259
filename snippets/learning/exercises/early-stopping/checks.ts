import { check, near } from '#check';
import { keep } from './starter.ts';

export const checks = [
  check('keeps the step before the loss turns round', () => {
    near(keep, [[5, 4, 3, 4, 5, 6], 2], 2);
  }),
  check('is not put off by one bad step', () => {
    near(keep, [[5, 4, 4.5, 3, 2, 3, 4], 2], 4);
  }),
  check('keeps the last step of a loss that only falls', () => {
    near(keep, [[5, 4, 3, 2, 1], 2], 4);
  }),
  check('has stopped by then, and never sees a later low', () => {
    near(keep, [[5, 4, 6, 6, 1], 2], 1);
    near(keep, [[5, 4, 6, 6, 1], 3], 4);
  }),
  check('compares with the lowest loss, not with the last one', () => {
    near(keep, [[5, 3, 4.5, 4, 3.5, 1], 2], 1);
  }),
  check('counts bad steps anew after each new lowest loss', () => {
    near(keep, [[5, 6, 4, 6, 3, 6, 2], 2], 6);
  }),
  check('counts a loss that stands still as nothing new', () => {
    near(keep, [[5, 4, 4, 4, 3], 2], 1);
  }),
  check('keeps no step whose loss is NaN, not even the first', () => {
    near(keep, [[3, 2, NaN, NaN, NaN], 2], 1);
    near(keep, [[NaN, 1, 0.5, 0.4], 2], 3);
    near(keep, [[NaN, NaN, NaN], 2], -1);
  }),
];
