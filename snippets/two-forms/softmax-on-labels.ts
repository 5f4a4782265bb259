import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropy } from '#core';
import { dragPoint } from '#notebook';

// A cat and a dog and no owl: the labels 1, 1, 0, made to sum to 1.
const target = [0.5, 0.5, 0];
const at = (cat: number) => softmax([cat, 3, -4]);
const y = (cat: number) => at(cat)[0];
const cat = dragPoint("cat's logit", { x: [-3, 9], y, value: 6 });
export const probabilities = at(cat);
export const loss = softmaxCrossEntropy([cat, 3, -4], target);
export const floor = softmaxCrossEntropy([500, 500, -500], target);

// #region drawing
const x = Array.from({ length: 121 }, (_, i) => -3 + i / 10);
const teal = { x, stroke: 'var(--color-p)', ariaDescription: 'cat' };
const dogs = { ...teal, ariaDescription: 'dog', strokeDasharray: '5 4' };
const [p, q] = [0, 1].map((i) => x.map((cat) => at(cat)[i]));
const half = Plot.ruleY([0.5], { stroke: 'var(--color-muted)' });
export const figure = Plot.plot({
  ariaLabel: 'As cat rises dog falls; they cross just below one half.',
  x: { label: "the cat's logit z", ticks: 5 },
  y: { domain: [0, 1], label: 'probability p', ticks: 5 },
  marks: [half, Plot.lineY(p, teal), Plot.lineY(q, dogs)],
});
// #endregion
