import { slider } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { start } from './network.ts';
import { versicolor } from './versicolor.ts';

const steps = slider('steps', { min: 20, max: 1000, step: 20, value: 600 });
// Every third flower is for training, the others are kept aside.
const ours = versicolor((n) => n % 3 === 0);
const others = versicolor((n) => n % 3 > 0);

export const keptAside: number[] = [];
function slopes(w: number[]) {
  keptAside.push(others.loss(w));
  return ours.slopes(w);
}
const run = descend(start(8, 1), slopes, { rate: 1, steps });
export const w = run.w;
export const training = run.losses;
export const lowest = Math.min(...keptAside);
export const lowestAt = keptAside.indexOf(lowest);
export const last = keptAside[steps];
export const accuracy = others.right(w);

// #region drawing
export const figure = lossCurves(
  {
    ariaLabel:
      'One loss sinks; that of the flowers kept aside turns round.',
    caption: 'One loss still falls while that of other flowers rises.',
  },
  { training, 'kept aside': keptAside },
);
// #endregion
