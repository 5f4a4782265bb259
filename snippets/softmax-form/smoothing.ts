import * as Plot from '@observablehq/plot';
import { entropy, softmaxCrossEntropy } from '#core';
import { slider } from '#notebook';

const oneHot = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const track = { min: 0.01, max: 0.5, step: 0.01, value: 0.1 };
const epsilon = slider('smoothing', track);
export const target = oneHot.map((y) => (1 - epsilon) * y + epsilon / 10);
export const floor = entropy(target);
export const bestLead = Math.log(target[0] / target[1]);

// #region drawing
const x = Array.from({ length: 81 }, (_, i) => i / 10);
const logits = x.map((lead) => [lead, ...oneHot.slice(1)]);
const loss = (y: number[]) => logits.map((z) => softmaxCrossEntropy(z, y));
const hard = { x, strokeDasharray: '4 4', ariaDescription: 'one-hot' };
const soft = { x, stroke: 'var(--color-loss)', ariaDescription: 'smooth' };
export const figure = Plot.plot({
  ariaLabel: 'The smoothed loss has a lowest point; the other has none.',
  x: { label: 'lead of the right logit over the nine others', ticks: 5 },
  y: { label: 'loss L', domain: [0, 4], ticks: 5 },
  marks: [
    Plot.lineY(loss(oneHot), hard),
    Plot.lineY(loss(target), soft),
    Plot.dot([[bestLead, floor]], { r: 5, ariaDescription: 'floor' }),
  ],
});
// #endregion
