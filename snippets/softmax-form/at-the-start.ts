import * as Plot from '@observablehq/plot';
import { softmaxCrossEntropy } from '#core';
import { curve, dragPoint, point, reference } from '#notebook';

export const classes = [2, 3, 10, 1000];
export const atTheStart = classes.map(Math.log);

// Ten logits, evenly from -s to s; each of the classes is right once.
function lossAt(s: number) {
  const z = Array.from({ length: 10 }, (_, i) => s * ((2 * i) / 9 - 1));
  const losses = z.map((_, k) => softmaxCrossEntropy(z, k));
  return losses.reduce((sum, loss) => sum + loss) / 10;
}
const drag = { x: [0, 20], y: lossAt, step: 0.1, value: 10 } as const;
export const spread = dragPoint('spread', drag);
export const meanLoss = lossAt(spread);

// #region drawing
export const figure = Plot.plot({
  ariaLabel: 'The loss rises from ln 10 as the first logits spread.',
  caption: 'The loss at the start, for logits between −s and s.',
  x: { label: 'spread s of the logits', ticks: 5 },
  y: { label: 'mean loss L', domain: [0, 20], ticks: 5 },
  marks: [
    reference({ y: Math.log(10) }, 'ln 10', { side: 'bottom-left' }),
    curve(lossAt, { x: [0, 20], stroke: 'var(--color-loss)' }),
    point(spread, meanLoss, meanLoss.toFixed(2), { side: 'top-left' }),
  ],
});
// #endregion
