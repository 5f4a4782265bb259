import * as Plot from '@observablehq/plot';
import { sigmoid, softmax } from '#core';
import { bars, slider } from '#notebook';

const range = { min: -4, max: 8, step: 0.5, value: 2 };
const logits = [3, slider('logit of the dog', range), -4];
export const oneSoftmax = softmax(logits);
export const threeSigmoids = logits.map(sigmoid);
export const sum = threeSigmoids.reduce((total, p) => total + p, 0);

// #region drawing
const names = ['cat', 'dog', 'owl'];
const first = [3, 2, -4];
const short = (p: number) => p.toFixed(2);
const look = { fill: 'var(--color-p)', words: short };
const panel = (
  fx: string,
  p: ArrayLike<number>,
  ghost: ArrayLike<number>,
) => bars(names, p, { fx, ghost, ariaDescription: fx, ...look });
export const figure = Plot.plot({
  ariaLabel: 'Cat, dog and owl: by softmax they share 1, by sigmoid not.',
  caption: `Softmax shares out 1. The sigmoids sum to ${short(sum)}.`,
  width: 960,
  height: 420,
  x: { domain: [0, 1.3], label: 'probability p', ticks: [0, 0.5, 1] },
  y: { label: null, tickSize: 0, padding: 0.25 },
  fx: { domain: ['softmax', 'sigmoids'], label: null },
  marks: [
    panel('softmax', oneSoftmax, softmax(first)),
    panel('sigmoids', threeSigmoids, first.map(sigmoid)),
  ],
});
// #endregion
