import * as Plot from '@observablehq/plot';
import { entropy, softmaxCrossEntropy } from '#core';
import { curve, ghost, point, slider } from '#notebook';

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
const red = { stroke: 'var(--color-loss)', ariaDescription: 'smooth' };
const lead = `lead ${bestLead.toFixed(2)}`;
export const figure = Plot.plot({
  ariaLabel: 'The smoothed loss has a lowest point; the other has none.',
  caption: 'With smoothed targets there is a lead that is just right.',
  x: { label: 'lead of the right logit over the nine others', ticks: 5 },
  y: { label: 'loss L', domain: [0, 4], ticks: 5 },
  marks: [
    curve(lossOf(oneHot), { x, ...ghost, label: 'one-hot' }),
    curve(lossOf(target), { x, ...red, label: 'smoothed' }),
    point(bestLead, floor, lead, { side: 'top' }),
  ],
});
// #endregion
