import { softmax } from '#core';
import { dragPoint } from '#notebook';
import { species } from './iris.ts';
import { plane } from './plane.ts';
import { logitsOf } from './regression.ts';
import { features } from './standardised.ts';
import { w } from './train.ts';

const answer = (length: number, width: number) =>
  softmax(logitsOf(features(length, width), w));

const value = { x: 48, y: 17 };
const petal = dragPoint('petal', { x: [9, 72], y: [0, 27], value });
export const size = [petal.x, petal.y];
export const p = answer(petal.x, petal.y);
const most = Math.max(...p);
export const likeliest = species
  .filter((_, i) => p[i] === most)
  .join(' or ');

// #region drawing
const words = {
  ariaLabel: 'Petals on tiles, in the hue of the likeliest species.',
  caption: 'The stronger the hue, the surer. On a line two are equal.',
  width: 960,
  height: 520,
};
export const figure = plane(answer, words);
// #endregion
