import { check, holds, near, randomRows } from '#check';
import { largerRoot } from './starter.ts';

export const yourself = ['roots'];

export const checks = [
  check('finds the larger root of x² + x − 2', () => near(largerRoot, [1, -2], 1)),
  check('finds it when b is negative', () => near(largerRoot, [-5, 6], 3)),
  check('keeps its digits for b of 100000000', () => {
    near(largerRoot, [1e8, 1], -1e-8, { absolute: 0 });
    near(largerRoot, [-1e8, 1], 1e8);
  }),
  check('gives a number, 50 random equations', () => {
    for (const row of randomRows({ seed: 1, rows: 50, largest: 1e6 })) {
      holds(largerRoot, [row[0], -1], 'a finite number', Number.isFinite);
    }
  }),
];
