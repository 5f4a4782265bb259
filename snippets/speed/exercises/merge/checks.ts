import { check, keepsInput, named, near, randomRows } from '#check';
import { merge } from './starter.ts';

type Half = { m: number; sum: number };

const largest = named('the m of merge', (left: Half, right: Half) => {
  return merge(left, right).m;
});
const sum = named('the sum of merge', (left: Half, right: Half) => {
  return merge(left, right).sum;
});
// The sum of e^(z - m) over the whole row, by halves of one logit each.
const sumOfPair = named('the sum of merge', (a: number, b: number) => {
  return merge({ m: a, sum: 1 }, { m: b, sum: 1 }).sum;
});

export const checks = [
  check('gives the larger of the two m', () => {
    near(
      largest,
      [
        { m: 3, sum: 1.5 },
        { m: 7, sum: 2 },
      ],
      7,
    );
    near(
      largest,
      [
        { m: -2, sum: 1 },
        { m: -5, sum: 1 },
      ],
      -2,
    );
  }),
  check('adds the sums of halves with the same m', () => {
    near(
      sum,
      [
        { m: 4, sum: 1.25 },
        { m: 4, sum: 2.5 },
      ],
      3.75,
    );
  }),
  check('corrects the left half where the right has the larger m', () => {
    near(
      sum,
      [
        { m: 1, sum: 2 },
        { m: 2, sum: 1.5 },
      ],
      2.2357588823429,
    );
  }),
  check('corrects the right half where the left has the larger m', () => {
    near(
      sum,
      [
        { m: 2, sum: 1.5 },
        { m: 1, sum: 2 },
      ],
      2.2357588823429,
    );
  }),
  check('is right where one m is 1000 above the other', () => {
    near(
      sum,
      [
        { m: 1000, sum: 3 },
        { m: 0, sum: 900 },
      ],
      3,
    );
    near(
      sum,
      [
        { m: -1000, sum: 900 },
        { m: 0, sum: 3 },
      ],
      3,
    );
  }),
  check('survives logits of 1000 in both halves', () => {
    near(sumOfPair, [1000, 1001], 1.3678794411714);
  }),
  check('joins a half with an empty one, whose m is −∞', () => {
    near(
      sum,
      [
        { m: -Infinity, sum: 0 },
        { m: 5, sum: 1.5 },
      ],
      1.5,
    );
  }),
  check('gives the sum of any two logits, 200 random pairs', () => {
    for (const [a, b = a] of randomRows({ seed: 1, largest: 1e6 }))
      near(sumOfPair, [a, b], 1 + Math.exp(-Math.abs(a - b)));
  }),
  check('does not change the two halves that it is given', () => {
    keepsInput(merge, [
      { m: 1, sum: 2 },
      { m: 2, sum: 1.5 },
    ]);
  }),
];
