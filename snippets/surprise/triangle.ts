import * as Plot from '@observablehq/plot';
import { crossEntropy, klDivergence } from '#core';
import { choice, dragPoint } from '#notebook';

const measure = choice('measure', ['cross-entropy', 'KL']);
const D = measure === 'KL' ? klDivergence : crossEntropy;
const forecast = (rain: number) => [1 - rain, rain];
const [a, c] = [forecast(1), forecast(0.001)];
const via = (rain: number) => D(a, forecast(rain)) + D(forecast(rain), c);
const b = dragPoint('b', { x: [0.01, 1], y: via, value: 0.5, step: 0.01 });
export const direct = D(a, c);
export const throughB = via(b);

// #region drawing
const x = Array.from({ length: 100 }, (_, i) => (i + 1) / 100);
const level = { strokeDasharray: '4 3', ariaDescription: 'direct' };
export const figure = Plot.plot({
  ariaLabel: 'From a to c: by way of b it is below the direct line.',
  x: { domain: [0, 1], label: 'probability of rain in b', ticks: 5 },
  y: { domain: [0, 8], label: 'nats', ticks: 5 },
  marks: [
    Plot.ruleY([direct], level),
    Plot.line(x, { x, y: x.map(via), ariaDescription: 'by way of b' }),
  ],
});
// #endregion
