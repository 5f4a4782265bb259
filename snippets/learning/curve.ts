import * as Plot from '@observablehq/plot';
import { broken, note } from '#notebook';

// #region drawing
type Look = { stroke: string; strokeDasharray?: string };
const looks: Look[] = [
  { stroke: 'var(--color-loss)' },
  { stroke: 'var(--color-loss)', strokeDasharray: '6 3' },
  { stroke: 'var(--color-muted)', strokeDasharray: '2 3' },
];

// The losses of one or more runs by step, each curve with its name. `words`
// describes the figure, and `scale` changes its upright axis.
export function lossCurves(
  words: object,
  runs: Record<string, number[]>,
  scale: object = {},
) {
  const at = stepOfNames(Object.values(runs));
  const isAlone = Object.keys(runs).length === 1;
  const marks = Object.entries(runs).map(([name, losses], i) => {
    const curve = curveOf(name, losses, looks[i]);
    const firstNaN = losses.findIndex(Number.isNaN);
    if (firstNaN > 0) {
      const end = { x: firstNaN - 1, y: losses[firstNaN - 1] };
      return [curve, broken(end, `${name}: NaN from step ${firstNaN}`)];
    }
    const text = isAlone ? losses[at].toPrecision(3) : name;
    const side = at > losses.length / 2 ? 'top-left' : 'top-right';
    const place = { x: at, y: losses[at], side } as const;
    return [curve, note(text, { ...place, fill: looks[i].stroke })];
  });
  return Plot.plot({
    x: { label: 'step', ticks: 5 },
    y: { label: 'mean loss L', ticks: 5, zero: true, ...scale },
    ...words,
    marks,
  });
}

// One run as a line. Of a long run about 70 points are drawn.
function curveOf(name: string, losses: number[], look: Look) {
  const every = Math.ceil(losses.length / 70);
  const points = losses
    .map((loss, step) => [step, loss])
    .filter(([step]) => step % every === 0);
  return Plot.line(points, {
    ...look,
    strokeWidth: 2,
    ariaDescription: name,
  });
}

// The step where the names are written: where the first two runs without
// NaN are farthest apart, or at the end if there is only one.
function stepOfNames(runs: number[][]) {
  const [first, second] = runs.filter((run) => !run.some(Number.isNaN));
  if (second === undefined) return first.length - 1;
  const apart = first.map((loss, step) => Math.abs(loss - second[step]));
  return apart.indexOf(Math.max(...apart));
}
// #endregion
