import { check, holds, near } from '#check';
import { isMemoryBound, leastTime } from './starter.ts';

const processor = { bandwidth: 10, exp: 5 };
const gpu = { bandwidth: 3350, exp: 1 / 3900 };
const yes = (answer: boolean) => answer === true;
const no = (answer: boolean) => answer === false;

export const checks = [
  check('leastTime is the time of the exps where it is longer', () => {
    near(leastTime, [{ bytes: 8, exps: 1 }, processor], 5);
    near(leastTime, [{ bytes: 8, exps: 2 }, processor], 10);
  }),
  check('leastTime is the time of memory where a loop only reads', () => {
    near(leastTime, [{ bytes: 8, exps: 0 }, processor], 0.8);
  }),
  check('leastTime is the time of memory on a GPU', () => {
    near(leastTime, [{ bytes: 4, exps: 1 }, gpu], 0.00119402985074627);
    near(leastTime, [{ bytes: 4, exps: 2 }, gpu], 0.00119402985074627);
  }),
  check('isMemoryBound is false on a processor', () => {
    holds(isMemoryBound, [{ bytes: 8, exps: 1 }, processor], 'false', no);
    holds(isMemoryBound, [{ bytes: 16, exps: 1 }, processor], 'false', no);
  }),
  check(
    'isMemoryBound is true on a GPU, and where a loop only reads',
    () => {
      holds(isMemoryBound, [{ bytes: 4, exps: 1 }, gpu], 'true', yes);
      holds(isMemoryBound, [{ bytes: 4, exps: 2 }, gpu], 'true', yes);
      holds(isMemoryBound, [{ bytes: 8, exps: 0 }, processor], 'true', yes);
    },
  ),
  check('isMemoryBound is false on a GPU with ten exps for a logit', () => {
    holds(isMemoryBound, [{ bytes: 4, exps: 10 }, gpu], 'false', no);
  }),
];
