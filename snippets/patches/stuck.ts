import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropyGradient } from '#core';
import { choice, note, slider } from '#notebook';
import { names, patched } from './patched.ts';

const patch = choice('patch', names(), 'the post');
const first = slider('start z at', {
  min: -40,
  max: 0,
  step: 1,
  value: -20,
});
function learn(slope: (z: number) => number) {
  const path = [first];
  for (let z = first; path.length <= 80; path.push(z)) z -= slope(z);
  return path;
}
const free = learn((z) => sigmoidCrossEntropyGradient(z, 1));
const held = learn((z) => patched(patch, z).slope);
export const zAfter80 = [free[80], held[80]];

// #region drawing
const red = 'var(--color-loss)';
const dashes = { strokeDasharray: '4', ariaDescription: 'from logit' };
export const figure = Plot.plot({
  ariaLabel:
    'The logit in training, by the slope with a patch and without.',
  caption: 'One example, one logit: does training bring it up to 0?',
  x: { label: 'step', ticks: 5 },
  y: { domain: [-40, 8], label: 'logit z', ticks: 5 },
  marks: [
    Plot.lineY(held, {
      stroke: red,
      strokeWidth: 2,
      ariaDescription: patch,
    }),
    Plot.lineY(free, dashes),
    note('from the logit', { x: 40, y: free[40], side: 'top' }),
    note(patch, { x: 30, y: held[30], side: 'bottom', fill: red }),
  ],
});
// #endregion
