import { check, holds, near, random } from '#check';
import { meanSquaredErrorGradient } from '#core';
import { rateForMean, rateForSum } from './starter.ts';

export const checks = [
  check('rateForSum is half the rate', () => {
    near(rateForSum, [0.3], 0.15);
    near(rateForSum, [0.02], 0.01);
  }),
  check('rateForMean leaves the rate alone for a mean of two', () => {
    near(rateForMean, [0.3, 2], 0.3);
  }),
  check('rateForMean is larger for a mean of many', () => {
    near(rateForMean, [0.3, 10], 1.5);
    near(rateForMean, [0.01, 784], 3.92);
  }),
  check('rateForMean is smaller for a mean of one', () => {
    near(rateForMean, [0.3, 1], 0.15);
  }),
  check('takes the same step as ½ Σ, 100 random predictions', () => {
    const next = random(6);
    for (let times = 0; times < 100; times++) {
      const C = 1 + Math.floor(20 * next());
      const yhat = Array.from({ length: C }, next);
      const y = Array.from({ length: C }, next);
      const rate = next();
      const slopes = meanSquaredErrorGradient(yhat, y);
      const isSame = (forMean: number) =>
        slopes.every((slope, i) => {
          const step = rate * (yhat[i] - y[i]);
          return Math.abs(forMean * slope - step) < 1e-12;
        });
      const words = `a rate that takes the step of ½ Σ over ${C} outputs`;
      holds(rateForMean, [rate, C], words, isSame);
    }
  }),
];
