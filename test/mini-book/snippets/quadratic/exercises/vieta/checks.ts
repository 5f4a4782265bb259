import { check, near } from '#check';
import { product } from './starter.ts';

export const yourself = ['roots'];

export const checks = [
  check('is 2 for x² + 3x + 2', () => near(product, [3, 2], 2)),
  check('is −2 for x² + x − 2', () => near(product, [1, -2], -2)),
];
