import { check, holds, near, randomRows } from '#check';
import { ceiling, twice } from './starter.ts';

const mixed = [0.4647211174898, 0.2975402250142, 0.237738657496];
const highest = [0.5761168847658, 0.2119415576171, 0.2119415576171];

export const checks = [
  check('takes the softmax of the softmax', () => {
    near(twice, [[2, 1, -1]], mixed);
    near(twice, [[0, 0]], [0.5, 0.5]);
  }),
  check('twice stops at 0.5761 with three classes', () => {
    near(twice, [[50, 0, 0]], highest);
  }),
  check('ceiling finds where three classes stop', () => {
    near(ceiling, [3], 0.5761168847658);
  }),
  check('ceiling finds where two, ten and a thousand classes stop', () => {
    near(ceiling, [2], 0.73105857863);
    near(ceiling, [10], 0.2319693166841);
    near(ceiling, [1000], 0.002713619066128);
  }),
  check('no logits go above the ceiling, 300 random rows', () => {
    for (const z of randomRows({ seed: 2, rows: 300 })) {
      const words = `nothing above ceiling(${z.length})`;
      const isBelow = (p: number[]) =>
        Math.max(...p) <= ceiling(z.length) + 1e-12;
      holds(twice, [z], words, isBelow);
    }
  }),
];
