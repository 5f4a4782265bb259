import * as Plot from '@observablehq/plot';
import { softmax, softmaxCrossEntropy } from '#core';
import { curve, dragPoint, point, reference } from '#notebook';

// The labels 1, 1, 0, made to sum to 1.
const target = [0.5, 0.5, 0];
const pAt = (cat: number) => softmax([cat, 3, -4]);
const pOfCat = (cat: number) => pAt(cat)[0];
const cat = dragPoint("cat's logit", { x: [-3, 9], y: pOfCat, value: 6 });
export const probabilities = pAt(cat);
export const loss = softmaxCrossEntropy([cat, 3, -4], target);
export const floor = softmaxCrossEntropy([500, 500, -500], target);

// #region drawing
const x = [-3, 9] as const;
const teal = { x, stroke: 'var(--color-p)' };
const dashes = { strokeDasharray: '5 4', label: 'dog', labelAt: -2 };
export const figure = Plot.plot({
  ariaLabel: 'As cat rises dog falls; they cross just below one half.',
  caption:
    'Cat and dog share a probability of 1: one of them stays below ½.',
  x: { label: "the cat's logit z", ticks: 5 },
  y: { domain: [0, 1], label: 'probability p', ticks: 5 },
  marks: [
    reference({ y: 0.5 }, 'one half', { at: -2.9, side: 'top-right' }),
    curve(pOfCat, { ...teal, label: 'cat', labelAt: 8.5, side: 'bottom' }),
    curve((cat) => pAt(cat)[1], { ...teal, ...dashes, side: 'bottom' }),
    point(cat, pOfCat(cat), `cat ${pOfCat(cat).toFixed(2)}`, {
      side: 'left',
      dx: -16,
    }),
  ],
});
// #endregion
