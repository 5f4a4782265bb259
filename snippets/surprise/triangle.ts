import * as Plot from '@observablehq/plot';
import { crossEntropy, klDivergence } from '#core';
import { choice, curve, dragPoint, point, reference } from '#notebook';

const measure = choice('measure', ['cross-entropy', 'KL']);
const cost = measure === 'KL' ? klDivergence : crossEntropy;

const forecast = (rain: number) => [1 - rain, rain];
const a = forecast(1);
const c = forecast(0.001);
function detour(rain: number) {
  const b = forecast(rain);
  return cost(a, b) + cost(b, c);
}
const range = { x: [0.01, 1], step: 0.01 } as const;
const rainInB = dragPoint('b', { ...range, y: detour, value: 0.5 });
export const direct = cost(a, c);
export const throughB = detour(rainInB);

// #region drawing
const line = {
  x: [0.01, 1],
  label: 'by way of b',
  labelAt: 0.15,
} as const;
export const figure = Plot.plot({
  ariaLabel: 'From a to c: by way of b it is below the direct line.',
  caption: 'For a distance, no detour costs less than the direct way.',
  x: { domain: [0, 1], label: 'probability of rain in b', ticks: 5 },
  y: { domain: [0, 8], label: 'cost from a to c, in nats', ticks: 5 },
  marks: [
    reference({ y: direct }, 'direct', { at: 0.3, side: 'top-right' }),
    curve(detour, { ...line, side: 'bottom' }),
    point(rainInB, throughB, throughB.toFixed(2), {
      side: rainInB > 0.8 ? 'left' : 'top',
    }),
  ],
});
// #endregion
