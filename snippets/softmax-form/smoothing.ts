import * as Plot from '@observablehq/plot';
import { entropy, softmaxCrossEntropy } from '#core';
import { curve, ghost, note, slider } from '#notebook';

const oneHot = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const track = { min: 0.01, max: 0.5, step: 0.01, value: 0.1 };
const epsilon = slider('smoothing', track);
export const target = oneHot.map((y) => (1 - epsilon) * y + epsilon / 10);
export const floor = entropy(target);
export const bestLead = Math.log(target[0] / target[1]);

// #region drawing
const x = [0, 8] as const;
const lossOf = (y: number[]) => (lead: number) =>
  softmaxCrossEntropy([lead, ...oneHot.slice(1)], y);
const hard = { ...ghost, label: 'one-hot', side: 'top-left' } as const;
const soft = { label: 'smoothed', ariaDescription: 'smooth' };
export const figure = Plot.plot({
  ariaLabel: 'The smoothed loss has a lowest point; the other has none.',
  caption: 'With smoothed targets there is a lead that is just right.',
  x: { label: 'lead of the right logit over each of the others', ticks: 5 },
  y: { label: 'loss L', domain: [0, 4], ticks: 5 },
  marks: [
    curve(lossOf(oneHot), { x, ...hard }),
    curve(lossOf(target), { x, ...soft, stroke: 'var(--color-loss)' }),
    Plot.dot([[bestLead, floor]], { r: 5, ariaDescription: 'floor' }),
    note(`lead ${bestLead.toFixed(2)}`, {
      x: bestLead,
      y: floor,
      side: 'top',
    }),
  ],
});
// #endregion
