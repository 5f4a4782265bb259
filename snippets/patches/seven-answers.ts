import { sigmoidCrossEntropy, sigmoidCrossEntropyGradient } from '#core';
import { slider } from '#notebook';
import { names, patched } from './patched.ts';

const z = slider('logit z', { min: -800, max: 0, step: 50, value: -800 });
const { loss, slope } = patched('none', z);
const { MAX_VALUE } = Number;

export const answers = [
  ...names().map((patch) => ({ patch, ...patched(patch, z) })),
  { patch: 'nan_to_num', loss: Math.min(loss, MAX_VALUE), slope },
  {
    patch: 'from the logit',
    loss: sigmoidCrossEntropy(z, 1),
    slope: sigmoidCrossEntropyGradient(z, 1),
  },
];
