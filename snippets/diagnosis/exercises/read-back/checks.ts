import { check, near } from '#check';
import { classes, classesTwice, epsilon } from './starter.ts';

export const checks = [
  check('reads the number of classes from the first loss', () => {
    near(classes, [1.099], 3);
    near(classes, [4.605], 100);
    near(classes, [6.9078], 1000);
  }),
  check('reads the epsilon from the highest loss', () => {
    near(epsilon, [9.210340371976], 1e-4, { relative: 1e-9 });
    near(epsilon, [13.81551055796], 1e-6, { relative: 1e-9 });
    near(epsilon, [16.11809565095832], 1e-7, { relative: 1e-9 });
  }),
  check(
    'reads the number of classes from the floor of a softmax twice',
    () => {
      near(classesTwice, [0.31326], 2);
      near(classesTwice, [1.46115], 10);
      near(classesTwice, [3.6222], 100);
    },
  ),
];
