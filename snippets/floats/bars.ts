import * as Plot from '@observablehq/plot';
import type { Stretch } from './stretches.ts';

// #region drawing
const y = 'what';
const span = { y, x1: 'from', x2: 'to' };
const ink = 'var(--color-broken)';
const tick = { y, x: 'from', stroke: ink, strokeWidth: 3 };
const halo = { stroke: 'var(--color-page)', fill: 'var(--color-ink)' };
const start = ({ from }: Stretch) => `${from}`.replace('-', '−');

// A line where a form is right, a bar where it is not, and a mark at the
// first failure.
export function bars(right: Stretch[], wrong: Stretch[], first: Stretch[]) {
  const wide = wrong.filter(({ from, to }) => to / from > 5);
  return [
    Plot.ruleY(right, { ...span, strokeOpacity: 0.5, ariaHidden: 'true' }),
    Plot.barX(wrong, { ...span, fill: 'is', ariaDescription: 'wrong' }),
    Plot.tickX(first, { ...tick, ariaHidden: 'true' }),
    Plot.text(first, { y, x: (d) => d.from * 0.25, text: start, dy: -8 }),
    Plot.text(wide, { y, x: (d) => d.from * 2.6, text: 'is', ...halo }),
  ];
}
// #endregion
