import { check, holds, near } from '#check';
import { accuracyOfShrug, lossOfShrug } from './starter.ts';

export const checks = [
  check('is ln C where all classes are equally common', () => {
    near(lossOfShrug, [[5, 5, 5, 5]], 1.38629436112);
    near(lossOfShrug, [[7, 7, 7]], 1.098612288668);
  }),
  check('is lower where they are not', () => {
    near(lossOfShrug, [[90, 10]], 0.3250829733914);
    near(lossOfShrug, [[3, 2, 1]], 1.011404264707);
  }),
  check('allows for a class without an example', () => {
    near(lossOfShrug, [[30, 0]], 0);
    holds(lossOfShrug, [[5, 0, 5]], 'no NaN', (loss) => loss > 0);
  }),
  check('gets right as many as the largest class has', () => {
    near(accuracyOfShrug, [[90, 10]], 0.9);
    near(accuracyOfShrug, [[3, 2, 1]], 0.5);
  }),
];
