import {
  softmaxCrossEntropyLossAndGradient as evaluate,
  matrix,
} from '#core';
import { choice, toggle } from '#notebook';
import { naiveSoftmax } from '../softmax/naive.ts';

const rate = Number(choice('learning rate', ['0.3', '0.01', '0.001']));
const scaled = toggle('standardise', false);
const kilograms = [62, 90, 51, 70, 110, 80];
const labels = [0, 1, 0, 1, 2, 2];
const x = kilograms.map((kg) => (scaled ? (kg - 77) / 19 : kg));
const weights = [0, 0, 0];

export const log = Array.from({ length: 7 }, (_, step) => {
  const logits = x.map((input) => weights.map((w) => w * input));
  const { loss, gradient } = evaluate(matrix(logits), labels);
  const p = logits.map((z, n) => naiveSoftmax(z)[labels[n]]);
  const naive = -p.reduce((sum, share) => sum + Math.log(share), 0) / 6;
  gradient.data.forEach((slope, i) => {
    weights[i % 3] -= rate * slope * x[Math.floor(i / 3)];
  });
  const largest = Math.max(...logits.flat());
  return { step, 'largest logit': largest, naive, loss };
});
