import { softmax } from '#core';
import { dragPoint } from '#notebook';
import { plane } from './plane.ts';
import { logitsOf } from './regression.ts';
import { features } from './standardised.ts';
import { w } from './train.ts';

const value = { x: 48, y: 17 };
const petal = dragPoint('petal', { x: [9, 72], y: [0, 27], value });
const answer = (...mm: number[]) => softmax(logitsOf(features(...mm), w));
export const p = answer(petal.x, petal.y);

// #region drawing
export const figure = plane(
  'The petals on tiles shaded by the largest of three probabilities.',
  (...mm) => Math.max(...answer(...mm)),
);
// #endregion
