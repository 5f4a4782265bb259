import { check, givesNaN, near } from '#check';
import { divergence } from './starter.ts';

export const yourself = ['klDivergence', 'crossEntropy', 'entropy'];

const p = [0.7, 0.2, 0.1];
const third = [0.5, 0.25, 0.25];
const half = [0.5, 0.5, 0];

export const checks = [
  check('is as before where nothing is 0', () => {
    near(divergence, [third, p], 0.11662245248648);
    near(divergence, [p, p], 0);
  }),
  check('counts an outcome that never happens as nothing', () => {
    near(divergence, [[0.75, 0.25, 0], p], 0.10753054144377);
    near(divergence, [[0, 1, 0], p], 1.6094379124341);
  }),
  check('gives no NaN where y and p are both 0', () => {
    near(divergence, [half, [0.75, 0.25, 0]], 0.14384103622589);
  }),
  check('is infinite where the forecast rules out what happens', () => {
    near(divergence, [third, half], Infinity);
  }),
  check('adds no small number to a share, not even 1e-300', () => {
    const relative = { absolute: 0 };
    const tiny = [1e-300, 1];
    near(divergence, [tiny, [1e-301, 1]], 2.302585092994046e-300, relative);
  }),
  check('still shows a NaN that was in the forecast', () => {
    givesNaN(divergence, [
      [0.5, 0.5],
      [Number.NaN, 1],
    ]);
  }),
];
