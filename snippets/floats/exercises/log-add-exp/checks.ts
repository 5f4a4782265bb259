import { check, near, random } from '#check';
import { logSumExp } from '#core';
import { logAddExp } from './starter.ts';

export const yourself = ['logSumExp', 'logSoftmax', 'softmaxCrossEntropy'];

const digits = { absolute: 0, relative: 1e-9 };

export const checks = [
  check('is ln 2 for two zeros', () => {
    near(logAddExp, [0, 0], Math.LN2);
  }),
  check('survives 1000 and −1000', () => {
    near(logAddExp, [1000, 990], 1000.0000453988991);
    near(logAddExp, [-1000, -1002], -999.873071988958);
  }),
  check('keeps what is small beside the larger', () => {
    near(logAddExp, [0, -40], 4.248354255291589e-18, digits);
    near(logAddExp, [-40, 0], 4.248354255291589e-18, digits);
  }),
  check('takes -Infinity for the logarithm of 0', () => {
    near(logAddExp, [-Infinity, 3], 3);
    near(logAddExp, [3, -Infinity], 3);
    near(logAddExp, [-Infinity, -Infinity], -Infinity);
  }),
  check('is infinite where one of the two is', () => {
    near(logAddExp, [Infinity, 3], Infinity);
    near(logAddExp, [Infinity, Infinity], Infinity);
  }),
  check('agrees with the log-sum-exp of the core, 300 random pairs', () => {
    const next = random(7);
    for (let n = 0; n < 300; n++) {
      const [a, b] = [2000 * next() - 1000, 2000 * next() - 1000];
      near(logAddExp, [a, b], logSumExp([a, b]));
    }
  }),
];
