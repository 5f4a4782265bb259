import * as Plot from '@observablehq/plot';
import { logSumExp, softmax, softmaxCrossEntropy } from '#core';
import { curve, ghost, point, slider } from '#notebook';

const limits = { min: -10, max: 10, step: 0.25, value: 5 };
const c = slider('added to every logit', limits);
const lambda = 0.01; // large, so that the effect can be seen
const k = 1;

const z = [2 + c, 1 + c, -1 + c];
const lse = logSumExp(z);
export const gradient = Array.from(softmax(z), (p, i) => {
  const y = i === k ? 1 : 0;
  const pull = 2 * lambda * lse * p;
  const sum = p - y + pull;
  return { z: z[i], 'p − y': p - y, '2λ·lse·p': pull, sum };
});
const slopes = gradient.map(({ sum }) => sum);
export const sumOfSlopes = slopes.reduce((a, b) => a + b, 0);

// #region drawing
const at = (offset: number) => [2 + offset, 1 + offset, -1 + offset];
const loss = (offset: number) => softmaxCrossEntropy(at(offset), k);
const both = (offset: number) =>
  loss(offset) + lambda * logSumExp(at(offset)) ** 2;
const red = { stroke: 'var(--color-loss)', label: 'with z-loss' };
const x = [-10, 10] as const;
export const figure = Plot.plot({
  ariaLabel: 'L is level; with z-loss it is least where log-sum-exp is 0.',
  caption: 'Only z-loss notices that every logit has been shifted.',
  x: { label: 'added to every logit', ticks: 5 },
  y: { label: 'loss', ticks: 4, domain: [0, 3] },
  marks: [
    curve(loss, { x, ...ghost, label: 'L alone', side: 'bottom-left' }),
    curve(both, { x, ...red, labelAt: -5, side: 'top-right' }),
    point(c, both(c), both(c).toFixed(2), { side: 'top-left' }),
  ],
});
// #endregion
