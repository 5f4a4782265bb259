import { check, keepsInput, named, near, randomRows } from '#check';
import { softmax } from './starter.ts';

export const yourself = [
  'softmax',
  'logSoftmax',
  'logSumExp',
  'softmaxCrossEntropy',
  'softmaxCrossEntropyGradient',
];

const cat = [0.7053845126982, 0.2594964603424, 0.03511902695934];
const third = 1 / 3;
const sum = named('the sum of softmax', (z: number[]) =>
  softmax(z).reduce((a, b) => a + b, 0),
);
const first = named('the first of softmax', (z: number[]) => softmax(z)[0]);

export const checks = [
  check('gives a cat, a dog and an owl their shares', () => {
    near(softmax, [[2, 1, -1]], cat);
  }),
  check('gives equal logits equal shares', () => {
    near(softmax, [[0, 0, 0]], [third, third, third]);
    near(softmax, [[-5]], [1]);
  }),
  check('survives logits of 1000', () => {
    near(softmax, [[1000, 1001]], [0.26894142137, 0.73105857863]);
    near(softmax, [[1000, 0]], [1, 0]);
  }),
  check('survives logits of −1000', () => {
    near(softmax, [[-1000, -1000]], [0.5, 0.5]);
  }),
  check('survives the largest numbers there are', () => {
    near(softmax, [[Number.MAX_VALUE, -Number.MAX_VALUE]], [1, 0]);
  }),
  check('survives a million logits', () => {
    near(first, [new Array(1e6).fill(0)], 1e-6);
  }),
  check('sums to 1 for any finite logits, 300 random rows', () => {
    for (const z of randomRows({ seed: 1, rows: 300 })) near(sum, [z], 1);
  }),
  check('leaves the logits it is given as they were', () => {
    keepsInput(softmax, [[3, 1, 2]]);
  }),
];
