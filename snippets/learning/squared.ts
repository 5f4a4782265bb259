import { softmaxCrossEntropyLoss as loss, matrix, softmax } from '#core';
import { number, slider } from '#notebook';
import { lossCurves } from './curve.ts';
import { descend } from './descent.ts';
import { slopes, slopesBy } from './regression.ts';

// Goes down ½ Σ (p − y)², but watches cross-entropy all the same.
const squares = slopesBy((z, labels) => {
  const gradient = labels.map((k, n) => {
    const p = softmax(z.data.subarray(3 * n, 3 * n + 3));
    const error = p.map((share, i) => share - (i === k ? 1 : 0));
    const mean = p.reduce((sum, share, i) => sum + share * error[i], 0);
    return p.map((share, i) => (share * (error[i] - mean)) / z.rows);
  });
  return { loss: loss(z, labels), gradient: matrix(gradient) };
});
const s = slider('start', { min: 0, max: 4, step: 0.5, value: 3 });
const rate = number('rate by squares', { min: 0, max: 100, value: 4 });
const start = [s, 0, -s, s, 0, -s, 0, 0, 0];
const how = { rate: 1, steps: 400 };
export const crossEntropy = descend(start, slopes, how).losses;
export const bySquares = descend(start, squares, { ...how, rate }).losses;

// #region drawing
export const figure = lossCurves(
  {
    ariaLabel: 'Two runs from one start: by cross-entropy and by squares.',
    caption: 'Both are watched by cross-entropy; one goes down squares.',
  },
  { 'by cross-entropy': crossEntropy, 'by squares': bySquares },
);
// #endregion
