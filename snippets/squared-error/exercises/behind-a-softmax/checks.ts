import { check, gradientOf, named, near, random } from '#check';
import { halfSquaredError, softmax } from '#core';
import { slopes } from './starter.ts';

const loss = (z: number[], y: number[]) => halfSquaredError(softmax(z), y);
const sum = named('the sum of slopes', (z: number[], y: number[]) =>
  slopes(z, y).reduce((total, slope) => total + slope, 0),
);

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
  check('agrees with central differences', () => {
    gradientOf(loss, slopes, [
      [2, 1, -1],
      [0, 1, 0],
    ]);
    gradientOf(loss, slopes, [
      [-3, 0.5, 4],
      [0, 1, 0],
    ]);
  }),
  check('agrees with automatic differentiation to 12 digits', () => {
    const automatic = [
      0.28126636315256, -0.27173071914084, -0.00953564401172,
    ];
    near(
      slopes,
      [
        [2, 1, -1],
        [0, 1, 0],
      ],
      automatic,
    );
  }),
  check('is nearly 0 where the answer is sure and wrong', () => {
    const automatic = [6.1834609e-9, -4.1223072e-9, -2.0611536e-9];
    near(
      slopes,
      [
        [20, 0, 0],
        [0, 1, 0],
      ],
      automatic,
      { absolute: 1e-14 },
    );
  }),
  check('sums to 0, 300 random rows', () => {
    const next = random(7);
    for (let n = 0; n < 300; n++) {
      const z = [next(), next(), next()].map((u) => 12 * u - 6);
      near(sum, [z, [0, 0, 1]], 0);
    }
  }),
];
