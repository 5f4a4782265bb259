import * as Plot from '@observablehq/plot';

// #region drawing
const names = ['cat', 'dog', 'owl'];
const label = { textAnchor: 'start' } as const;
const top = { ...label, y: () => 'cat', dy: -40, ariaHidden: 'true' };
const foot = { ...top, x: 'x', y: () => 'owl', dy: 44, fill: 'fill' };

const minus = (z: number) => `${z}`.replace('-', '−');

/** A number at the end of a bar; NaN has no bar. */
const valueAt = (x: number, value: number) => ({
  x,
  end: x + 5 * (value || 0),
  text: value.toFixed(2),
  fill: Number.isNaN(value) ? 'var(--color-broken)' : 'currentColor',
});

/** Logits as bars, beside them p by the right and by the plain formula. */
export function columnMarks(
  logits: { y: string; bar: number; z: number }[],
  ps: ArrayLike<number>[],
  losses: number[],
) {
  const from = (k: number) => 7 + 7.5 * k;
  const shares = ps.flatMap((p, k) =>
    names.map((y, i) => ({
      y,
      paler: 1 - 0.6 * k,
      ...valueAt(from(k), p[i]),
    })),
  );
  const feet = losses.map((loss, k) => valueAt(from(k), loss));
  const heads = ['logit z', 'probability p', 'plain formula'];
  const end = { x: 'end', y: 'y', text: 'text', fill: 'fill', dx: 5 };
  const share = { x1: 'x', x2: 'end', y: 'y', fill: 'var(--color-p)' };
  return [
    Plot.ruleX([0], { strokeOpacity: 0.4 }),
    Plot.barX(logits, { x: 'bar', y: 'y', fill: 'var(--color-z)' }),
    Plot.text(logits, {
      ...label,
      x: -5.4,
      y: 'y',
      text: ({ z }) => minus(z),
    }),
    Plot.barX(shares, { ...share, fillOpacity: 'paler' }),
    Plot.text(shares, { ...label, ...end }),
    Plot.text(heads, { ...top, x: [-5, from(0), from(1)], text: heads }),
    Plot.text(feet, { ...foot, text: ({ text }) => `loss ${text}` }),
  ];
}
// #endregion
