import { sigmoid } from '#core';
import { show, slider } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { logit, start } from './network.ts';
import { plane } from './plane.ts';
import { features } from './standardised.ts';
import { versicolor } from './versicolor.ts';

const units = slider('hidden units', { min: 1, max: 8, step: 1, value: 2 });
const seed = slider('seed', { min: 1, max: 20, step: 1, value: 1 });
// #region drawing
const words = 'The mean loss of 150 flowers, step by step.';
const look = (losses: number[]) =>
  show('curve', lossCurves(words, { losses }));
// #endregion
const { slopes, right } = versicolor(() => true);
const how = { rate: 1, steps: 500, look };
export const { w, losses } = descend(start(units, seed), slopes, how);
look(losses);
export const accuracy = right(w);

// #region drawing
export const figure = plane(
  'The petals on tiles shaded by the probability of versicolor.',
  (...mm) => sigmoid(logit(features(...mm), w)),
);
// #endregion
