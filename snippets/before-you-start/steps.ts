import * as Plot from '@observablehq/plot';
import { slider } from '#notebook';
import { lossAndGradient } from './one-weight.ts';

const range = { min: 0.01, max: 0.25, value: 0.05 };
const learningRate = slider('learning rate', { ...range, step: 0.01 });

let weight = 8;
export const losses: number[] = [];
for (let step = 0; step <= 10; step++) {
  const { loss, gradient } = lossAndGradient(weight);
  losses.push(loss);
  weight = weight - learningRate * gradient;
}

// #region drawing
const line = { stroke: 'var(--color-loss)', marker: 'dot' } as const;
export const figure = Plot.plot({
  ariaLabel: `The loss for ten steps at a learning rate of ${learningRate}.`,
  x: { label: 'step', ticks: 10 },
  y: { label: 'loss L', domain: [0, 150], ticks: 5 },
  marks: [
    Plot.lineY(losses, {
      ...line,
      clip: true,
      ariaDescription: 'the loss',
    }),
  ],
});
// #endregion
