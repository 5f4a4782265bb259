import { check, named, near } from '#check';
import { loss } from './starter.ts';

const similarities = [
  [0.9, 0.1, 0.2],
  [0.3, 0.8, 0.4],
  [0.5, 0.6, 0.7],
];
const columnsOf = (rows: number[][]) =>
  rows[0].map((_, j) => rows.map((row) => row[j]));
const difference = named(
  'loss with pictures and captions exchanged, minus loss',
  (rows: number[][], T: number) => loss(columnsOf(rows), T) - loss(rows, T),
);

export const checks = [
  check(
    'is ln 2 in a batch of 2 and ln 4 in one of 4, if all are alike',
    () => {
      const alike = (n: number) =>
        new Array(n).fill(new Array(n).fill(0.5));
      near(loss, [alike(2), 0.07], Math.LN2);
      near(loss, [alike(4), 0.07], 1.386294361119891);
    },
  ),
  check('is the mean over pictures and captions', () => {
    near(loss, [similarities, 1], 0.8300694564320931);
  }),
  check('divides similarities by the temperature', () => {
    near(loss, [similarities, 0.1], 0.106149111308004);
  }),
  check('stays the same if rows and columns are exchanged', () => {
    near(difference, [similarities, 0.1], 0);
  }),
  check('is nearly 0 if each picture is like its own caption only', () => {
    near(
      loss,
      [
        [
          [1, -1],
          [-1, 1],
        ],
        0.05,
      ],
      0,
    );
  }),
  check('survives a temperature of 0.0001', () => {
    near(
      loss,
      [
        [
          [0.1, 0.9],
          [0.9, 0.1],
        ],
        0.0001,
      ],
      8000,
    );
  }),
];
