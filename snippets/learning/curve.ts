import * as Plot from '@observablehq/plot';

// #region drawing
const colours = ['loss', 'broken', 'muted'].map((c) => `var(--color-${c})`);
const dashes = ['none', '6 3', '2 3'];

// Losses by step, each run under its name; of a long one 200 points.
export function lossCurves(
  ariaLabel: string,
  runs: Record<string, number[]>,
  scale: object = {},
) {
  const marks = Object.entries(runs).map(([name, losses], i) => {
    const every = Math.ceil(losses.length / 200);
    const kept = losses.filter((_, step) => step % every === 0);
    const markerEnd = losses.some(Number.isNaN) ? 'dot' : 'none';
    const look = { stroke: colours[i], strokeDasharray: dashes[i] };
    const line = { ...look, markerEnd, ariaDescription: name } as const;
    const place = { frameAnchor: 'top-right', dy: 16 * i } as const;
    const text = Plot.text([name], { ...place, fill: colours[i] });
    return [Plot.lineY(kept, { ...line, x: (_, at) => every * at }), text];
  });
  const x = { label: 'step', ticks: 5 };
  const y = { label: 'mean loss L', ticks: 5, ...scale };
  return Plot.plot({ ariaLabel, x, y, marks });
}
// #endregion
