import * as Plot from '@observablehq/plot';
import type { Stretch } from './stretches.ts';

// #region drawing
const words = ['lost', '0', '∞', '-∞', 'NaN'];
const range = [20, 30, 50, 50, 80].map(
  (share) =>
    `color-mix(in srgb, var(--color-broken) ${share}%, transparent)`,
);
const y = 'form';
const span = { y, x1: 'from', x2: 'to' };
const halo = { stroke: 'var(--color-page)', fill: 'var(--color-ink)' };
const start = ({ from }: Stretch) => `${from}`.replace('-', '−');
const name = ({ is }: Stretch) => (is === '0' ? 'is 0' : is);

// A line where a form is right, a bar where it is not, and a mark with a
// number at the first failure; all of it from −reach to reach.
export function numberLines(
  all: Stretch[],
  first: Stretch[],
  reach: number,
) {
  const cut = (x: number) => Math.max(-reach, Math.min(reach, x));
  const seen = all
    .filter(({ from }) => Math.abs(from) < reach)
    .map((stretch) => ({ ...stretch, to: cut(stretch.to) }));
  const right = seen.filter(({ is }) => is === 'right');
  const wrong = seen.filter(({ is }) => is !== 'right');
  const wide = wrong.filter(
    ({ from, to }) => Math.abs(to - from) > reach / 12,
  );
  const middle = ({ from, to }: Stretch) => (from + to) / 2;
  const tick = { y, x: 'from', stroke: 'var(--color-broken)' };
  const number = { y, x: 'from', text: start, dy: -22, ...halo };
  const toLeft = first.filter(({ from }) => from < 0);
  const toRight = first.filter(({ from }) => from > 0);
  const forms = [...new Set(all.map(({ form }) => form))];
  return Plot.plot({
    ariaLabel: 'Four number lines, with bars where something is wrong.',
    caption:
      'A line is right, a bar is wrong. The number: it fails from here.',
    width: 960,
    height: 520,
    x: { domain: [-reach, reach], label: 'logit z', ticks: 5 },
    y: { domain: forms, label: null, tickSize: 0, padding: 0.3 },
    color: { domain: words, range },
    marks: [
      Plot.ruleY(right, { ...span, strokeWidth: 2, ariaHidden: 'true' }),
      Plot.barX(wrong, { ...span, fill: 'is', ariaDescription: 'wrong' }),
      Plot.tickX(first, { ...tick, strokeWidth: 3, ariaHidden: 'true' }),
      Plot.text(toLeft, { ...number, textAnchor: 'start', dx: 6 }),
      Plot.text(toRight, { ...number, textAnchor: 'end', dx: -6 }),
      Plot.text(wide, { y, x: middle, text: name, ...halo }),
    ],
  });
}
// #endregion
