import { check, holds, near, random } from '#check';
import { share, threshold } from './starter.ts';

export const checks = [
  check('changes nothing where the weight is 1', () => {
    near(share, [0.3, 1], 0.3);
    near(share, [0.9, 1], 0.9);
  }),
  check('finds the 3 in 10 behind the figure', () => {
    near(share, [12 / 19, 4], 0.3);
    near(share, [27 / 34, 9], 0.3);
  }),
  check('leaves a sure yes and a sure no as they are', () => {
    near(share, [1, 4], 1);
    near(share, [0, 4], 0);
  }),
  check('stays between 0 and 1, 300 random probabilities', () => {
    const next = random(5);
    for (let n = 0; n < 300; n++) {
      const input = [next(), 1 + 20 * next()];
      holds(share, input, 'a share from 0 to 1', (q) => q >= 0 && q <= 1);
    }
  }),
  check('finds the smallest share with an answer of ½', () => {
    near(threshold, [1], 0.5);
    near(threshold, [4], 0.2);
    near(threshold, [9], 0.1);
  }),
];
