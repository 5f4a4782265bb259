import { progress, random } from '#notebook';
import { training } from './alice.ts';
import { curves } from './curves.ts';
import { learn, lossAt, type Model } from './model.ts';

// The target is the letter `shift` places after the one that is read.
function train(shift: number): number[] {
  const model: Model = { n: 1, rows: {} };
  const chance = random(1);
  const means = [];
  for (let round = 0; round < 20; round++) {
    let sum = 0;
    for (let step = 0; step < 400; step++) {
      const t = Math.floor(chance() * (training.length - shift));
      sum += lossAt(model, training[t], training[t + shift]);
      learn(model, training[t], training[t + shift]);
    }
    means.push(sum / 400);
  }
  progress(shift + 1, 3, 'runs');
  return means;
}
const runs = [0, 1, 2].map(train);
export const atTheEnd = runs.map((means) => means[19]);

// #region drawing
const words = {
  ariaLabel: 'The losses of three runs with different targets, by step.',
  caption:
    'Without the shift, the loss is lowest and the model is useless.',
};
export const figure = curves(words, 400, 0, {}, [
  { name: 'target: the next letter', colour: 'loss', losses: runs[1] },
  { name: 'target: the same letter', colour: 'broken', losses: runs[0] },
  { name: 'target: the next but one', colour: 'muted', losses: runs[2] },
]);
// #endregion
