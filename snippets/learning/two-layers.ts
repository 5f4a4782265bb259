import { sigmoid } from '#core';
import { show, slider } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { logit, start } from './network.ts';
import { plane } from './plane.ts';
import { features, hueOf } from './standardised.ts';
import { versicolor } from './versicolor.ts';

const units = slider('hidden units', { min: 1, max: 8, step: 1, value: 2 });
const seed = slider('seed', { min: 1, max: 20, step: 1, value: 1 });
// #region drawing
const words = {
  ariaLabel: 'The mean loss of 150 flowers, by step.',
  caption: 'A flat stretch is not always the end.',
};
const look = (losses: number[]) =>
  show('curve', lossCurves(words, { losses }));
// #endregion
const { slopes, right } = versicolor(() => true);
const how = { rate: 1, steps: 500, look };
export const { w, losses } = descend(start(units, seed), slopes, how);
look(losses);
export const accuracy = right(w);

// #region drawing
const answer = (length: number, width: number) => {
  const p = sigmoid(logit(features(length, width), w));
  return [1 - p, p];
};
const petals = {
  ariaLabel: 'Petals on tiles shaded by the probability of versicolor.',
  caption: 'On the lines versicolor has a probability of one half.',
};
export const figure = plane(answer, petals, ['none', hueOf(1)]);
// #endregion
