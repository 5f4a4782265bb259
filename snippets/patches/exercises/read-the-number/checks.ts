import { check, near } from '#check';
import { classesBehind, epsilonBehind } from './starter.ts';

const digits = { absolute: 0, relative: 1e-6 };

export const checks = [
  check('epsilonBehind finds the 1e-7 behind 16.118', () => {
    near(epsilonBehind, [16.11809565095832], 1e-7, digits);
  }),
  check('epsilonBehind finds the 1e-12 behind 27.631', () => {
    near(epsilonBehind, [27.631021115928547], 1e-12, digits);
  }),
  check('epsilonBehind finds the 2e-7 behind 15.425', () => {
    near(epsilonBehind, [15.424948470398375], 2e-7, digits);
  }),
  check('epsilonBehind finds the 2⁻⁵² behind 36.044', () => {
    near(epsilonBehind, [36.04365338911715], 2.220446049250313e-16, digits);
  }),
  check('classesBehind finds two, ten and a thousand classes', () => {
    near(classesBehind, [0.3132616875182228], 2);
    near(classesBehind, [1.4611501717344748], 10);
    near(classesBehind, [5.90947208625327], 1000);
  }),
];
