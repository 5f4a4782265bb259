import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropyLoss as lossOf } from '#core';
import { bars, slider } from '#notebook';
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
const names = ['by Σ weights', 'by examples', 'by weights ≠ 0'];
export const figure = Plot.plot({
  ariaLabel: 'The weighted sum of the losses, divided in three ways.',
  caption: 'The same sum, divided by three numbers, as three libraries do.',
  width: 960,
  height: 340,
  marginTop: 12,
  x: { domain: [0, 20], label: 'loss L', ticks: 4 },
  y: { domain: names, label: null, tickSize: 0, padding: 0.3 },
  marks: bars(names, [byWeights, byExamples, byNonzero], {
    fill: 'var(--color-loss)',
  }),
});
// #endregion
