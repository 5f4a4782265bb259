import { check, near } from '#check';
import { divergence } from './starter.ts';

const p = [0.7, 0.2, 0.1];

export const checks = [
  check('is as before where nothing is 0', () => {
    near(divergence, [[0.5, 0.25, 0.25], p], 0.11662245248648);
    near(divergence, [p, p], 0);
  }),
  check('counts an outcome that never happens as nothing', () => {
    near(divergence, [[0.75, 0.25, 0], p], 0.10753054144377);
    near(divergence, [[0, 1, 0], p], 1.6094379124341);
  }),
  check('may meet a 0 in both at once', () => {
    near(
      divergence,
      [
        [0.5, 0.5, 0],
        [0.75, 0.25, 0],
      ],
      0.14384103622589,
    );
  }),
  check('is infinite where the forecast rules out what happens', () => {
    near(
      divergence,
      [
        [0.5, 0.25, 0.25],
        [0.5, 0.5, 0],
      ],
      Infinity,
    );
  }),
];
