import { entropy } from '#core';
import { progress, random, show, slider } from '#notebook';
import { alphabet, aside, training } from './alice.ts';
import { curves } from './curves.ts';
import { learn, logits, lossAt, type Model } from './model.ts';

const limits = { min: 0, max: 3, step: 1, value: 1 };
const n = slider('letters read', limits);
const model: Model = { n, rows: {} };
const meanLoss = (text: string) => {
  let sum = 0;
  for (let t = n; t < text.length; t++)
    sum += lossAt(model, text.slice(0, t), text[t]);
  return sum / (text.length - n);
};
const counts = alphabet.map((a) => training.split(a).length - 1);
export const ofTheShares = entropy(counts.map((c) => c / training.length));
const chance = random(1);
const log: number[][] = [];
for (let step = 0; step <= 20_000; step++) {
  if (step % 2000 === 0) report(step);
  const t = n + Math.floor(chance() * (training.length - n));
  learn(model, training.slice(0, t), training[t]);
}
export const [loss, lossAside] = log[10]; // report writes the log
export const after = (text: string) => logits(model, text);

// #region drawing
function report(step: number): void {
  log.push([training, aside].map(meanLoss));
  progress(step, 20_000, 'steps');
  show('figure', draw());
}
function draw() {
  const words = {
    ariaLabel: `Letters read: ${n}. The mean losses of the model, by step.`,
    caption:
      'Below both dotted lines, it has learned which letters follow which.',
  };
  const levels = { 'ln 27': Math.log(27), 'letters alone': ofTheShares };
  const of = (i: number) => log.map((losses) => losses[i]);
  return curves(words, 2000, 1.5, levels, [
    { name: 'training', colour: 'loss', losses: of(0) },
    { name: 'kept aside', colour: 'z', losses: of(1) },
  ]);
}
export const figure = draw();
// #endregion
