import * as Plot from '@observablehq/plot';
import { bars } from './bars.ts';
import type { Stretch } from './stretches.ts';

// #region drawing
const ticks = [-1000, -10, 0, 10, 1000];
const x = { type: 'symlog', domain: [-1000, 1000], ticks } as const;
const broken = (share: number) =>
  `color-mix(in srgb, var(--color-broken) ${share}%, transparent)`;
const words = ['lost', '0', '∞', '-∞', 'NaN'];
const line = { stroke: 'var(--color-z)', ariaHidden: 'true' };
const range = [20, 20, 45, 45, 75].map(broken);

export function numberLines(all: Stretch[], first: Stretch[], z: number) {
  const right = all.filter(({ is }) => is === 'right');
  const wrong = all.filter(({ is }) => is !== 'right');
  return Plot.plot({
    ariaLabel: 'Eight number lines, with bars where something is wrong.',
    caption:
      'A line is right, a bar is wrong. The number: it fails from here.',
    width: 760,
    height: 560,
    x: { ...x, tickFormat: 'd', label: 'logit z' },
    y: { domain: all.map(({ what }) => what), label: null, tickSize: 0 },
    color: { domain: words, range },
    marks: [bars(right, wrong, first), Plot.ruleX([z], line)],
  });
}
// #endregion
