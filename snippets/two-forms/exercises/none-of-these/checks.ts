import { check, named, near, randomRows } from '#check';
import { atMostOne } from './starter.ts';

const sum = named('the sum of atMostOne', (z: number[]) =>
  atMostOne(z).reduce((total, p) => total + p, 0),
);
const length = named('the length of atMostOne', (z: number[]) => {
  return atMostOne(z).length;
});

export const checks = [
  check('gives [1 − σ(z), σ(z)] for one class', () => {
    near(atMostOne, [[2]], [0.119202922022118, 0.880797077977882]);
  }),
  check('gives none and each class ¼ for three logits of 0', () => {
    near(atMostOne, [[0, 0, 0]], [0.25, 0.25, 0.25, 0.25]);
  }),
  check('uses the four outcomes that are allowed, of eight', () => {
    const truth = [
      0.0350964519592383, 0.704931081700164, 0.259329652400237,
      0.000642813940361217,
    ];
    near(atMostOne, [[3, 2, -4]], truth);
  }),
  check('says none when every logit is far below 0', () => {
    near(atMostOne, [[-50, -60]], [1, 0, 0]);
  }),
  check('tells logits of 1000 and 999 apart, and gives no NaN', () => {
    near(
      atMostOne,
      [[1000, 999]],
      [0, 0.731058578630005, 0.268941421369995],
    );
    near(atMostOne, [[-1000, 1000]], [0, 0, 1]);
  }),
  check('gives one number more than there are logits', () => {
    near(length, [[1]], 2);
    near(length, [[1, 2, 3]], 4);
  }),
  check('sums to 1, 300 random rows', () => {
    for (const z of randomRows({ seed: 5, rows: 300 })) near(sum, [z], 1);
  }),
];
