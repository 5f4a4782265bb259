import { check, near } from '#check';
import { loss } from './starter.ts';

const z = [
  [2, 1, -1],
  [0, 3, 1],
  [-1, 0, 2],
];
// Of the rows labelled 1 and 0; and of these and the one labelled 2.
const ofTwo = 2.259429118162236;
const ofThree = 1.5629014186269192;

export const checks = [
  check(
    'is the mean of the means where all parts have the same size',
    () => {
      const parts = [0, 1].map((n) => ({
        z: [z[n]],
        labels: [[1], [0]][n],
      }));
      near(loss, [parts], ofTwo);
    },
  ),
  check('counts rows and not parts', () => {
    const first = { z: z.slice(0, 2), labels: [1, 0] };
    near(loss, [[first, { z: [z[2]], labels: [2] }]], ofThree);
  }),
  check('leaves padding out of the count', () => {
    const first = { z: z.slice(0, 2), labels: [1, 0] };
    const last = { z: [z[2], z[0], z[1]], labels: [2, -100, -100] };
    near(loss, [[first, last]], ofThree);
  }),
  check('survives a part that is all padding', () => {
    const first = { z, labels: [1, 0, 2] };
    near(loss, [[first, { z, labels: [-100, -100, -100] }]], ofThree);
  }),
];
