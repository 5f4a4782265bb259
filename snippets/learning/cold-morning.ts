import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';
import { damage, flights } from './o-rings.ts';

const launch = dragPoint('launch', { x: [30, 85], y: damage, value: 31 });
export const probability = damage(launch);

// #region drawing
const x = Array.from({ length: 56 }, (_, i) => 30 + i);
const line = { stroke: 'var(--color-p)', ariaDescription: 'the model' };
const look = { fill: 'var(--color-y)', fillOpacity: 0.6, r: 4 };
const dots = { x: 't', y: 'y', ...look, ariaDescription: 'flights' };
const muted = { stroke: 'var(--color-muted)', ariaHidden: 'true' };
const words = { x: [52], y: [0.1], textAnchor: 'end' } as const;
export const figure = Plot.plot({
  ariaLabel: 'A curve falls with the temperature; flights at 1 and 0.',
  x: { label: 'temperature, °F', domain: [30, 85], ticks: 6 },
  y: { label: 'probability p of damage', domain: [0, 1], ticks: 5 },
  marks: [
    Plot.ruleX([53], muted),
    Plot.text(['no flight yet'], words),
    Plot.line(x, { x, y: x.map(damage), ...line }),
    Plot.dot(flights, dots),
  ],
});
// #endregion
