import * as Plot from '@observablehq/plot';
import * as core from '#core';
import { note, slider, toggle } from '#notebook';

const options = { min: 0.05, max: 0.5, step: 0.05, value: 0.25 };
const rate = slider('learning rate', options);
const twice = toggle('twice the rate for the one output');
const rateOfOne = twice ? 2 * rate : rate;

let z = 0;
let [cat, dog] = [0, 0];
const steps: { step: number; one: number; two: number }[] = [];
for (let step = 0; step <= 20; step++) {
  const one = core.sigmoidCrossEntropy(z, 1);
  const two = core.softmaxCrossEntropy([cat, dog], 1);
  steps.push({ step, one, two });
  z -= rateOfOne * core.sigmoidCrossEntropyGradient(z, 1);
  const gradient = core.softmaxCrossEntropyGradient([cat, dog], 1);
  cat -= rate * gradient[0];
  dog -= rate * gradient[1];
}
export const oneOutput = z;
export const twoOutputs = [cat, dog];

// #region drawing
const red = { x: 'step', stroke: 'var(--color-loss)', strokeWidth: 2 };
const at = steps[8];
export const figure = Plot.plot({
  ariaLabel: 'The losses of one output (dashed) and of two, step by step.',
  caption: 'At one rate, two outputs learn faster than one.',
  x: { ticks: 5 },
  y: { domain: [0, 0.8], label: 'loss L', ticks: 4 },
  marks: [
    Plot.line(steps, { ...red, y: 'one', strokeDasharray: '5 4' }),
    Plot.line(steps, { ...red, y: 'two' }),
    note('one output', { x: 8, y: at.one, side: 'top-right' }),
    note('two outputs', { x: 8, y: at.two, side: 'bottom-left' }),
  ],
});
// #endregion
