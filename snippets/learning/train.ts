import { number, show } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { labels } from './iris.ts';
import { logitsOf, slopes } from './regression.ts';
import { flower } from './standardised.ts';

const rate = number('learning rate', { min: 0, max: 1e4, value: 1 });
const steps = number('steps', { min: 1, max: 2e4, value: 500 });
// #region drawing
const words = {
  ariaLabel: 'The mean loss of 150 flowers, by step.',
  caption: 'Most is learnt in the first steps.',
};
const draw = (losses: number[]) => lossCurves(words, { loss: losses });
const look = (losses: number[]) => show('figure', draw(losses));
// #endregion

const start = Array(9).fill(0);
export const { w, losses } = descend(start, slopes, { rate, steps, look });

const right = labels.filter((k, n) => {
  const z = logitsOf(flower(n), w);
  return z[k] === Math.max(...z);
});
export const accuracy = right.length / labels.length;

// #region drawing
export const figure = draw(losses);
// #endregion
