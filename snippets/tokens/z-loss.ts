import * as Plot from '@observablehq/plot';
import { logSumExp, softmax, softmaxCrossEntropy } from '#core';
import { slider } from '#notebook';

const limits = { min: -10, max: 10, step: 0.25, value: 5 };
const c = slider('added to every logit', limits);
const lambda = 0.01;
const k = 1;

const z = [2 + c, 1 + c, -1 + c];
const lse = logSumExp(z);
export const gradient = Array.from(softmax(z), (p, i) => {
  const y = i === k ? 1 : 0;
  const pull = 2 * lambda * lse * p;
  return { z: z[i], 'p − y': p - y, '2λ·lse·p': pull, sum: p - y + pull };
});
export const sumOfSlopes = gradient.reduce(
  (total, row) => total + row.sum,
  0,
);

// #region drawing
const points = Array.from({ length: 81 }, (_, i) => {
  const offset = (i - 40) / 4;
  const z = [2 + offset, 1 + offset, -1 + offset];
  const loss = softmaxCrossEntropy(z, k);
  return { offset, loss, withZ: loss + lambda * logSumExp(z) ** 2 };
});
const [muted, red] = ['var(--color-muted)', 'var(--color-loss)'];
const alone = { x: 'offset', y: 'loss', stroke: muted } as const;
const both = { x: 'offset', y: 'withZ', stroke: red } as const;
const here = points.filter(({ offset }) => offset === c);
export const figure = Plot.plot({
  ariaLabel: 'L is level; with z-loss it is least where log-sum-exp is 0.',
  x: { label: 'added to every logit', ticks: 5 },
  y: { label: 'loss', ticks: 4, domain: [0, 3] },
  marks: [
    Plot.lineY(points, { ...alone, ariaDescription: 'L alone' }),
    Plot.lineY(points, { ...both, ariaDescription: 'with z-loss' }),
    Plot.dot(here, { x: 'offset', y: 'withZ', r: 5, fill: red }),
    Plot.text(['L alone'], { x: 8, y: 1.35, dy: 14, fill: muted }),
    Plot.text(['with z-loss'], { x: -6, y: 2.2, fill: red }),
  ],
});
// #endregion
