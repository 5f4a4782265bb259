import { sigmoid } from '#core';
import { choice } from '#notebook';
import { lossCurves } from '../learning/curve.ts';
import {
  keptAside,
  type Message,
  meanLoss,
  noise,
  training,
} from './messages.ts';

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
// The last loss in training, and the last on messages kept aside.
const ends = Object.values(runs).map((losses) => losses[200]);
export const [readsNothing, readsWord, readsBoth] = ends;

// #region drawing
const names = Object.keys(runs) as (keyof typeof runs)[];
const shown = runs[choice('the model reads', names, 'the word')];
const words = {
  ariaLabel: 'Two losses by epoch, and the noise of the labels.',
  caption:
    'A good model cannot get below the noise on messages kept aside.',
  x: { label: 'epoch', ticks: 5 },
};
export const figure = lossCurves(
  words,
  {
    training: shown.map(([loss]) => loss),
    'kept aside': shown.map(([, loss]) => loss),
    noise: shown.map(() => noise),
  },
  { domain: [0, 0.8] },
);
// #endregion
