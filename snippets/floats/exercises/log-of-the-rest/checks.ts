import { check, holds, near, random } from '#check';
import { logOfTheRest } from './starter.ts';

const digits = { absolute: 0, relative: 1e-9 };

export const checks = [
  check('is ln ½ for p = ½', () => {
    near(logOfTheRest, [-Math.LN2], -Math.LN2);
  }),
  check('keeps its digits where p is small', () => {
    near(logOfTheRest, [-5], -0.006760749449488557, digits);
    near(logOfTheRest, [-25], -1.388794386506046e-11, digits);
    near(logOfTheRest, [-40], -4.248354255291589e-18, digits);
    near(logOfTheRest, [-700], -9.85967654375977e-305, digits);
  }),
  check('keeps its digits where p is nearly 1', () => {
    near(logOfTheRest, [-0.1], -2.3521684610440907, digits);
    near(logOfTheRest, [-1e-20], -46.051701859880914, digits);
  }),
  check('takes p = 0 and p = 1', () => {
    near(logOfTheRest, [-Infinity], 0);
    near(logOfTheRest, [0], -Infinity);
  }),
  check('is below 0, 300 random logarithms', () => {
    const next = random(8);
    for (let n = 0; n < 300; n++) {
      const x = -(10 ** (30 * next() - 28));
      holds(logOfTheRest, [x], 'a number below 0', (rest) => rest < 0);
    }
  }),
];
