import { check, gradientOf, holds, near, random } from '#check';
import { halfSquaredError, softmax } from '#core';
import { slopes } from './starter.ts';

export const checks = [
  check('is 0 where the probabilities are the targets', () => {
    near(
      slopes,
      [
        [0, 0],
        [0.5, 0.5],
      ],
      [0, 0],
    );
  }),
  check('is what the core and differences measure', () => {
    const y = [0, 1, 0];
    const loss = (z: number[]) => halfSquaredError(softmax(z), y);
    const answer = (z: number[]) => slopes(z, y);
    gradientOf(loss, answer, [2, 1, -1]);
    gradientOf(loss, answer, [-3, 0.5, 4]);
  }),
  check('has the slopes of automatic differentiation', () => {
    near(
      slopes,
      [
        [2, 1, -1],
        [0, 1, 0],
      ],
      [0.28126636315256, -0.27173071914084, -0.00953564401172],
    );
  }),
  check('is nearly 0 where the answer is sure and wrong', () => {
    near(
      slopes,
      [
        [20, 0, 0],
        [0, 1, 0],
      ],
      [6.1834609e-9, -4.1223072e-9, -2.0611536e-9],
      { absolute: 1e-14 },
    );
  }),
  check('sums to 0, 300 random rows', () => {
    const next = random(7);
    for (let n = 0; n < 300; n++) {
      const z = [next(), next(), next()].map((u) => 12 * u - 6);
      const none = (g: number[]) =>
        Math.abs(g.reduce((sum, each) => sum + each, 0)) < 1e-12;
      holds(slopes, [z, [0, 0, 1]], 'slopes that sum to 0', none);
    }
  }),
];
