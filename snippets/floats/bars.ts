import * as Plot from '@observablehq/plot';
import type { Stretch } from './stretches.ts';

// #region drawing
const y = 'what';
const span = { y, x1: 'from', x2: 'to' };
const tick = { y, x: 'from', stroke: 'var(--color-broken)' };
const halo = { stroke: 'var(--color-page)', fill: 'var(--color-ink)' };
const start = ({ from }: Stretch) => `${from}`.replace('-', '−');

// A line where a form is right, a bar where it is not, and a mark at the
// first failure.
export function bars(right: Stretch[], wrong: Stretch[], first: Stretch[]) {
  const wide = wrong.filter(({ from, to }) => to / from > 4);
  const fine = { strokeOpacity: 0.6, strokeWidth: 2, ariaHidden: 'true' };
  const text = ({ is }: Stretch) => (is === '0' ? 'is 0' : is);
  return [
    Plot.ruleY(right, { ...span, ...fine }),
    Plot.barX(wrong, { ...span, fill: 'is', ariaDescription: 'wrong' }),
    Plot.tickX(first, { ...tick, strokeWidth: 3, ariaHidden: 'true' }),
    Plot.text(first, { y, x: (d) => d.from * 0.28, text: start, dy: -12 }),
    Plot.text(wide, { y, x: (d) => d.from * 2.4, text, ...halo }),
  ];
}
// #endregion
