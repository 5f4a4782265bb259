import { check, named, near, randomRows } from '#check';
import { logSumExp } from '#core';
import { join, type Part } from './starter.ts';

export const yourself = ['logSumExp'];

/** The log-sum-exp of a row, of which each logit is read once. */
const onePass = named('log-sum-exp by join', (z: number[]) => {
  const none: Part = [-Infinity, 0];
  const [m, total] = z.reduce(
    (part, logit) => join(part, [logit, 1]),
    none,
  );
  return m + Math.log(total);
});

export const checks = [
  check('adds the totals where both have the same m', () => {
    near(
      join,
      [
        [2, 1],
        [2, 3],
      ],
      [2, 4],
    );
  }),
  check('measures both totals from the larger m', () => {
    near(
      join,
      [
        [0, 1],
        [1, 1],
      ],
      [1, 1.3678794411714423],
    );
    near(
      join,
      [
        [0, 2],
        [3, 1],
      ],
      [3, 1.0995741367357279],
    );
  }),
  check('gives the same whichever part comes first', () => {
    near(
      join,
      [
        [3, 1],
        [0, 2],
      ],
      [3, 1.0995741367357279],
    );
  }),
  check('survives an m of 1000, and parts that are 2000 apart', () => {
    near(
      join,
      [
        [1000, 1],
        [1000, 1],
      ],
      [1000, 2],
    );
    near(
      join,
      [
        [-1000, 1],
        [1000, 2],
      ],
      [1000, 2],
    );
  }),
  check('takes a part without logits, [-Infinity, 0]', () => {
    near(
      join,
      [
        [-Infinity, 0],
        [5, 2],
      ],
      [5, 2],
    );
    near(
      join,
      [
        [5, 2],
        [-Infinity, 0],
      ],
      [5, 2],
    );
    near(
      join,
      [
        [-Infinity, 0],
        [-Infinity, 0],
      ],
      [-Infinity, 0],
    );
  }),
  check('leads to the log-sum-exp of the core, 200 random rows', () => {
    for (const z of randomRows({ seed: 9 }))
      near(onePass, [z], logSumExp(z));
  }),
];
