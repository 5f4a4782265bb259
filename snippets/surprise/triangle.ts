import * as Plot from '@observablehq/plot';
import { crossEntropy, klDivergence } from '#core';
import { choice, curve, dragPoint, point, reference } from '#notebook';

const measure = choice('measure', ['cross-entropy', 'KL']);
const D = measure === 'KL' ? klDivergence : crossEntropy;
const forecast = (rain: number) => [1 - rain, rain];
const [a, c] = [forecast(1), forecast(0.001)];
const via = (rain: number) => D(a, forecast(rain)) + D(forecast(rain), c);
const b = dragPoint('b', { x: [0.01, 1], y: via, value: 0.5, step: 0.01 });
export const direct = D(a, c);
export const throughB = via(b);

// #region drawing
const detour = {
  x: [0.01, 1],
  label: 'by way of b',
  labelAt: 0.15,
} as const;
export const figure = Plot.plot({
  ariaLabel: 'From a to c: by way of b it is below the direct line.',
  caption: 'No distance has a detour that is shorter than the direct way.',
  x: { domain: [0, 1], label: 'probability of rain in b', ticks: 5 },
  y: { domain: [0, 8], label: 'nats', ticks: 5 },
  marks: [
    reference({ y: direct }, 'direct', { at: 0.3, side: 'top-right' }),
    curve(via, { ...detour, side: 'bottom' }),
    point(b, throughB, throughB.toFixed(2), {
      side: b > 0.8 ? 'left' : 'top',
    }),
  ],
});
// #endregion
