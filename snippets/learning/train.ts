import { number, progress, show } from '#notebook';
import { lossCurves } from './curve.ts';
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
const draw = () => lossCurves(words, { loss: losses });
// The curve is drawn as it grows, twenty times in a run.
function watch(step: number) {
  if (step % Math.ceil(steps / 20) > 0) return;
  progress(step, steps, 'steps');
  show('figure', draw());
}
// #endregion

let weights: number[] = Array(9).fill(0);
export const losses: number[] = [];
for (let step = 0; step < steps; step++) {
  const { loss, gradient } = slopes(weights);
  losses.push(loss);
  weights = weights.map((w, j) => w - rate * gradient[j]);
  watch(step);
}
losses.push(slopes(weights).loss);
export const w = weights;

let right = 0;
for (const [n, k] of labels.entries()) {
  const z = logitsOf(flower(n), w);
  if (z[k] === Math.max(...z)) right++;
}
export const accuracy = right / labels.length;

// #region drawing
export const figure = draw();
// #endregion
