import { check, near } from '#check';
import { accuracyOfShrug, lossOfShrug } from './starter.ts';

export const checks = [
  check('lossOfShrug is ln C for classes that are equally common', () => {
    near(lossOfShrug, [[5, 5, 5, 5]], 1.38629436112);
    near(lossOfShrug, [[7, 7, 7]], 1.098612288668);
  }),
  check('lossOfShrug is less than ln C for classes that are not', () => {
    near(lossOfShrug, [[90, 10]], 0.3250829733914);
    near(lossOfShrug, [[3, 2, 1]], 1.011404264707);
  }),
  check('lossOfShrug takes a class without an example', () => {
    near(lossOfShrug, [[30, 0]], 0);
    near(lossOfShrug, [[5, 0, 5]], Math.LN2);
  }),
  check('accuracyOfShrug is the share of the largest class', () => {
    near(accuracyOfShrug, [[90, 10]], 0.9);
    near(accuracyOfShrug, [[3, 2, 1]], 0.5);
  }),
];
