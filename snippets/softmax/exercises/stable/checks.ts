import { check, holds, near, randomRows } from '#check';
import { softmax } from './starter.ts';

const cat = [0.7053845126982, 0.2594964603424, 0.03511902695934];
const third = 1 / 3;
const sum = (p: number[]) => p.reduce((a, b) => a + b, 0);

export const checks = [
  check('gives a cat, a dog and an owl their shares', () => {
    near(softmax, [[2, 1, -1]], cat);
  }),
  check('gives equal logits equal shares', () => {
    near(softmax, [[0, 0, 0]], [third, third, third]);
    near(softmax, [[-5]], [1]);
  }),
  check('withstands logits of 1000', () => {
    near(softmax, [[1000, 1001]], [0.26894142137, 0.73105857863]);
    near(softmax, [[1000, 0]], [1, 0]);
  }),
  check('withstands logits of −1000', () => {
    near(softmax, [[-1000, -1000]], [0.5, 0.5]);
  }),
  check('withstands the largest numbers there are', () => {
    near(softmax, [[Number.MAX_VALUE, -Number.MAX_VALUE]], [1, 0]);
  }),
  check('withstands a million logits', () => {
    const million = () => softmax(new Array(1e6).fill(0));
    holds(million, [], 'a list that begins with 1e-6', ([p]) => p === 1e-6);
  }),
  check('sums to 1 for any finite logits, 300 random rows', () => {
    for (const z of randomRows({ seed: 1, rows: 300 })) {
      const sumsTo1 = (p: number[]) => Math.abs(sum(p) - 1) < 1e-9;
      holds(softmax, [z], 'probabilities that sum to 1', sumsTo1);
    }
  }),
  check('leaves the logits it is given as they were', () => {
    const logits = [3, 1, 2];
    const logitsAfterwards = () => {
      softmax(logits);
      return logits;
    };
    near(logitsAfterwards, [], [3, 1, 2]);
  }),
];
