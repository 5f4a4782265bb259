import * as Plot from '@observablehq/plot';
import { broken, note } from '#notebook';

// #region drawing
type Look = { stroke: string; strokeDasharray?: string };
const looks: Look[] = [
  { stroke: 'var(--color-loss)' },
  { stroke: 'var(--color-loss)', strokeDasharray: '6 3' },
  { stroke: 'var(--color-muted)', strokeDasharray: '2 3' },
];

// Losses by step, each run under its name, where it is farthest from the
// others; of a long one 100 points.
export function lossCurves(
  words: object,
  runs: Record<string, number[]>,
  scale: object = {},
) {
  const all = Object.values(runs).filter((run) => !run.some(Number.isNaN));
  const apart = all[0].map((loss, step) =>
    all.length > 1 ? Math.abs(loss - all[1][step]) : step,
  );
  const x = apart.indexOf(Math.max(...apart));
  const side = x > all[0].length / 2 ? 'top-left' : 'top-right';
  const marks = Object.entries(runs).map(([name, losses], i) => {
    const every = Math.ceil(losses.length / 100);
    const kept = losses.filter((_, step) => step % every === 0);
    const line = { ...looks[i], strokeWidth: 2, ariaDescription: name };
    const curve = Plot.lineY(kept, { ...line, x: (_, at) => every * at });
    const nan = losses.findIndex(Number.isNaN);
    if (nan > 0) {
      const at = { x: nan - 1, y: losses[nan - 1] };
      return [curve, broken(at, `${name}: NaN from step ${nan}`)];
    }
    const text = all.length > 1 ? name : losses[x].toPrecision(3);
    return [
      curve,
      note(text, { x, y: losses[x], side, fill: looks[i].stroke }),
    ];
  });
  return Plot.plot({
    x: { label: 'step', ticks: 5 },
    y: { label: 'mean loss L', ticks: 5, zero: true, ...scale },
    ...words,
    marks,
  });
}
// #endregion
