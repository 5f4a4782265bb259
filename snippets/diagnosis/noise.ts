import * as Plot from '@observablehq/plot';
import { sigmoid } from '#core';
import { choice, note, reference } from '#notebook';
import type { Message } from './messages.ts';
import { keptAside, meanLoss, noise, training } from './messages.ts';

// A model is a table: one logit z for each thing that it can tell apart.
function train(reads: (message: Message) => string) {
  const logits: Record<string, number> = {};
  const z = (message: Message) => logits[reads(message)] ?? 0;
  const slope = (message: Message) => sigmoid(z(message)) - message.y;
  const losses = [];
  for (let epoch = 0; epoch <= 200; epoch++) {
    losses.push([meanLoss(training, z), meanLoss(keptAside, z)]);
    for (const m of training) logits[reads(m)] = z(m) - 0.05 * slope(m);
  }
  return losses;
}
const runs = {
  nothing: train(() => ''),
  'the word': train(({ word }) => word),
  'the word and the sender': train(({ word, sender }) => word + sender),
};
const ends = Object.values(runs).map((losses) => losses[200]);
export const lossInTraining = ends.map(([loss]) => loss);
export const lossKeptAside = ends.map(([, loss]) => loss);

// #region drawing
const names = Object.keys(runs) as (keyof typeof runs)[];
const shown = runs[choice('the model reads', names, names[2])];
const red = { stroke: 'var(--color-loss)', strokeWidth: 2 };
const line = (i: 0 | 1, name: string, look: object = {}) => {
  const y = shown.map((losses) => losses[i]);
  const side = y[200] < shown[200][1 - i] ? 'bottom-left' : 'top-left';
  return [
    Plot.lineY(y, { ...red, ...look, ariaDescription: name }),
    note(name, { x: 195, y: y[200], side, fill: red.stroke }),
  ];
};
export const figure = Plot.plot({
  ariaLabel: 'Two losses by epoch, and the noise of the labels.',
  caption:
    'In training a loss can get below the noise. Look at “kept aside”.',
  width: 960,
  x: { label: 'epoch', ticks: 5 },
  y: { label: 'mean loss L', ticks: 5, domain: [0.2, shown[0][1] + 0.05] },
  marks: [
    reference({ y: noise }, 'noise', { at: 60, side: 'top-right' }),
    line(0, 'training'),
    line(1, 'kept aside', { strokeDasharray: '6 3' }),
  ],
});
// #endregion
