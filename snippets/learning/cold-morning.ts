import * as Plot from '@observablehq/plot';
import { curve, dragPoint, note, point, reference } from '#notebook';
import { damage, flights } from './o-rings.ts';

const launch = dragPoint('launch', { x: [30, 85], y: damage, value: 31 });
export const probability = damage(launch);

// #region drawing
const gold = 'var(--color-y)';
const dots = { x: 't', y: 'y', fill: gold, fillOpacity: 0.6, r: 5 };
const teal = { stroke: 'var(--color-p)', ariaDescription: 'the model' };
export const figure = Plot.plot({
  ariaLabel: 'A curve falls with the temperature; flights at 1 and 0.',
  caption: 'Left of the vertical line the curve is a guess.',
  x: { label: 'temperature, °F', domain: [30, 85], ticks: 6 },
  y: { label: 'probability p of damage', domain: [0, 1], ticks: 5 },
  marks: [
    reference({ x: 53 }, 'no flight below 53 °F', {
      at: 0.08,
      side: 'left',
    }),
    curve(damage, { x: [30, 85], ...teal }),
    Plot.dot(flights, { ...dots, ariaDescription: 'flights' }),
    note('damaged', { x: 75, y: 1, side: 'right', fill: gold }),
    note('undamaged', { x: 75, y: 0, side: 'top', fill: gold, dy: -12 }),
    point(launch, probability, probability.toFixed(3), {
      side: probability > 0.5 ? 'bottom-right' : 'top-right',
    }),
  ],
});
// #endregion
