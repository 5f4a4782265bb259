import { check, holds, near, randomRows } from '#check';
import { atMostOne } from './starter.ts';

const sum = (p: number[]) => p.reduce((total, each) => total + each, 0);

export const checks = [
  check('is one sigmoid where there is one class', () => {
    near(atMostOne, [[2]], [0.119202922022118, 0.880797077977882]);
  }),
  check('makes none and three even answers share alike', () => {
    near(atMostOne, [[0, 0, 0]], [0.25, 0.25, 0.25, 0.25]);
  }),
  check('counts, of the eight outcomes, the four that are allowed', () => {
    const truth = [
      0.0350964519592383, 0.704931081700164, 0.259329652400237,
      0.000642813940361217,
    ];
    near(atMostOne, [[3, 2, -4]], truth);
  }),
  check('says none when every logit is far below 0', () => {
    near(atMostOne, [[-50, -60]], [1, 0, 0]);
  }),
  check('withstands logits of 1000', () => {
    near(atMostOne, [[1000, 1000]], [0, 0.5, 0.5]);
    near(atMostOne, [[-1000, 1000]], [0, 0, 1]);
  }),
  check('sums to 1, 300 random rows', () => {
    for (const z of randomRows({ seed: 5, rows: 300 })) {
      const whole = (p: number[]) =>
        p.length === z.length + 1 && Math.abs(sum(p) - 1) < 1e-9;
      holds(atMostOne, [z], 'one number more, with the sum 1', whole);
    }
  }),
];
