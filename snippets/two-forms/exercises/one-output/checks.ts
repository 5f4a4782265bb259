import { check, holds, near, random } from '#check';
import { sigmoid, softmax } from '#core';
import { oneOutput } from './starter.ts';

type Layer = { weights: number[][]; biases: number[] };

/** Whether σ of the one output is softmax's second probability, at x. */
function agrees(layer: Layer, one: number[], x: number[]) {
  const dot = (w: number[]) => x.reduce((sum, xi, i) => sum + w[i] * xi, 0);
  const z = layer.weights.map((row, i) => dot(row) + layer.biases[i]);
  const p = sigmoid(dot(one) + one[one.length - 1]);
  return Math.abs(p - softmax(z)[1]) < 1e-9;
}

export const checks = [
  check('returns the second output if the first is always 0', () => {
    const layer = {
      weights: [
        [0, 0],
        [2, -1],
      ],
      biases: [0, 0.5],
    };
    near(oneOutput, [layer], [2, -1, 0.5]);
  }),
  check('subtracts the first output from the second', () => {
    const layer = {
      weights: [
        [1, 4],
        [3, -2],
      ],
      biases: [5, 2],
    };
    near(oneOutput, [layer], [2, -6, -3]);
  }),
  check(
    'changes the sign of each number if the classes change places',
    () => {
      const layer = {
        weights: [
          [3, -2],
          [1, 4],
        ],
        biases: [2, 5],
      };
      near(oneOutput, [layer], [-2, 6, 3]);
    },
  ),
  check('gives the same probability, 100 random layers', () => {
    const next = random(56);
    const tenth = () => Math.round(60 * next() - 30) / 10;
    const three = () => [tenth(), tenth(), tenth()];
    for (let n = 0; n < 100; n++) {
      const biases = three().slice(0, 2);
      const layer = { weights: [three(), three()], biases };
      const x = three();
      const same = (one: number[]) => agrees(layer, one, x);
      const words = `what agrees with softmax at [${x.join(', ')}]`;
      holds(oneOutput, [layer], words, same);
    }
  }),
];
