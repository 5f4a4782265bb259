import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropyLoss as lossOf } from '#core';
import { slider } from '#notebook';
import { labels, logits } from './from-logits.ts';

const range = { min: 0, max: 10, step: 1 };
const cat = slider('weight of a cat', { ...range, value: 10 });
const owl = slider('weight of an owl', { ...range, value: 0 });
const weight = [cat, 1, owl];

const sum = lossOf(logits, labels, { weight, reduction: 'sum' });
export const byWeights = lossOf(logits, labels, { weight });
export const byExamples = sum / labels.length;
export const byNonzero = sum / labels.filter((k) => weight[k] !== 0).length;

// #region drawing
const y = ['Σ weights', 'examples', 'weights ≠ 0'];
const bar = { x1: 0, x2: [byWeights, byExamples, byNonzero], y };
export const figure = Plot.plot({
  ariaLabel: 'The weighted sum of the losses, divided in three ways.',
  height: 170,
  x: { domain: [0, 17], label: 'loss L', ticks: 4 },
  y: { domain: y, label: null, tickSize: 0, padding: 0.35 },
  marks: [Plot.barX(y, { ...bar, fill: 'var(--color-loss)' })],
});
// #endregion
