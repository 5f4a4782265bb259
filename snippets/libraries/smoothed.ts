import {
  softmaxCrossEntropyLoss as lossOf,
  matrix,
  sigmoidCrossEntropyLoss,
} from '#core';
import { labels, logits } from './from-logits.ts';

const labelSmoothing = 0.1;
export const smooth = lossOf(logits, labels, { labelSmoothing });

// Two classes, and each gets half of 0.1: the targets are 0.05 and 0.95.
const z = matrix([[3, 2, -4, -2, 4, 1]]);
const y = [1, 1, 0, 0, 1, 0].map((yi) => 0.9 * yi + 0.05);
export const binary = sigmoidCrossEntropyLoss(z, matrix([y]));

// With weights: each share counts with the weight of its class ...
const weight = [10, 1, 0];
const classes = { labelSmoothing, weight, reduction: 'sum' } as const;
export const weightOfEachClass = lossOf(logits, labels, classes);

// ... or the whole example counts with the weight of its label.
const examples = { labelSmoothing, reduction: 'none' } as const;
const losses = lossOf(logits, labels, examples);
const weighted = labels.map((k, n) => weight[k] * losses[n]);
export const weightOfTheLabel = weighted.reduce((a, b) => a + b);
