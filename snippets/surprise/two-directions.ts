import * as Plot from '@observablehq/plot';
import { klDivergence as KL } from '#core';
import { note } from '#notebook';

const degrees = Array.from({ length: 41 }, (_, i) => i - 10);
function hump(centre: number, spread: number) {
  const away = degrees.map((t) => (t - centre) / spread);
  const heights = away.map((a) => Math.exp(-0.5 * a * a));
  const total = heights.reduce((sum, height) => sum + height);
  return heights.map((height) => height / total);
}
// Fog: 5 degrees, 4 days in 10. Sun: 15 degrees, 6 in 10.
const [fog, sun] = [hump(5, 1.5), hump(15, 1.5)];
const y = fog.map((share, i) => 0.4 * share + 0.6 * sun[i]);

// The centre and spread of the hump that costs least.
const spreads = [1, 1.5, 2, 3, 4, 5, 6, 7, 8];
const tried = degrees.flatMap((t) => spreads.map((s) => [t, s]));
function cheapest(cost: (p: number[]) => number) {
  const costs = tried.map(([t, s]) => cost(hump(t, s)));
  return tried[costs.indexOf(Math.min(...costs))];
}
export const fromTruth = cheapest((p) => KL(y, p));
export const fromForecast = cheapest((p) => KL(p, y));

// #region drawing
const wide = hump(fromTruth[0], fromTruth[1]);
const narrow = hump(fromForecast[0], fromForecast[1]);
const at = { x: degrees, clip: true };
const gold = { stroke: 'var(--color-y)', strokeOpacity: 0.35 };
const bar = { ...at, ...gold, strokeWidth: 14, ariaDescription: 'y' };
const line = { ...at, stroke: 'var(--color-p)', strokeWidth: 2 };
const dashed = { ...line, strokeDasharray: '5 4' };
const [fill, best] = ['var(--color-p)', Math.max(...narrow)];
export const figure = Plot.plot({
  ariaLabel: 'Two humps of temperature, and two forecasts with one hump.',
  caption: 'Bars: the days y. A forecast covers both humps, or only one.',
  x: { domain: [-4, 24], label: 'temperature in degrees', ticks: 5 },
  y: { domain: [0, 0.3], label: 'share of days', ticks: 4 },
  marks: [
    Plot.ruleX(degrees, { ...bar, y }),
    Plot.lineY(wide, { ...line, ariaDescription: 'least KL(y‖p)' }),
    Plot.lineY(narrow, { ...dashed, ariaDescription: 'least KL(p‖y)' }),
    note('least KL(y‖p)', { x: 1, y: 0.035, side: 'top-left', fill }),
    note('least KL(p‖y)', { x: 15, y: best, side: 'top', fill }),
  ],
});
// #endregion
