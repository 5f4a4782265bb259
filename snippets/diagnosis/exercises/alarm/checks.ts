import { check, holds } from '#check';
import { firstBad } from './starter.ts';

const finds = (losses: number[], step: number) =>
  holds(firstBad, [losses], `${step}`, (answer) => answer === step);

export const checks = [
  check('is silent for a healthy run', () => {
    finds([2.3, 1.9, 0.4, 0.01], -1);
    finds([], -1);
  }),
  check('is silent for a loss of 0, whatever its sign', () => {
    finds([0.1, 0, -0, 4.25e-18], -1);
  }),
  check('rings at the first NaN', () => {
    finds([2.3, 2.2, NaN, NaN], 2);
    finds([NaN], 0);
  }),
  check('rings below 0, by however little', () => {
    finds([0.2, -1e-7, 0.1], 1);
    finds([0.2, -0.5], 1);
  }),
  check('rings at infinity', () => {
    finds([3, 700, Infinity, NaN], 2);
  }),
];
