import * as Plot from '@observablehq/plot';
import { sigmoidCrossEntropyGradient } from '#core';
import { choice, slider } from '#notebook';
import { names, patched } from './patched.ts';

const patch = choice('patch', names(), 'the post');
const first = slider('first z', { min: -40, max: 0, step: 1, value: -20 });
function learn(slope: (z: number) => number) {
  const path = [first];
  for (let z = first; path.length <= 80; path.push(z)) z -= slope(z);
  return path;
}
const free = learn((z) => sigmoidCrossEntropyGradient(z, 1));
const held = learn((z) => patched(patch, z).slope);
export const zAfter80 = [free[80], held[80]];

// #region drawing
const dashes = { strokeDasharray: '4', ariaDescription: 'from logit' };
const red = { stroke: 'var(--color-loss)', ariaDescription: patch };
export const figure = Plot.plot({
  ariaLabel:
    'The logit in training, by the slope with a patch and without.',
  x: { label: 'step', ticks: 5 },
  y: { domain: [-40, 5], label: 'logit z', ticks: 5 },
  marks: [Plot.lineY(held, red), Plot.lineY(free, dashes)],
});
// #endregion
