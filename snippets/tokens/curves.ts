import * as Plot from '@observablehq/plot';

// #region drawing
export type Curve = { name: string; colour: string; losses: number[] };
const muted = 'var(--color-muted)';

// Losses by step, with a point every so many steps. Each is named at its
// end, the first below it. Levels to compare with are dotted.
export function curves(
  words: { ariaLabel: string; caption: string },
  every: number,
  lowest: number,
  levels: Record<string, number>,
  all: Curve[],
) {
  const lines = all.map(({ name, colour, losses }, i) => {
    const points = losses.map((loss, at) => ({ step: every * at, loss }));
    const place = { x: 'step', y: 'loss' } as const;
    const stroke = `var(--color-${colour})`;
    const end = { ...place, fill: stroke, textAnchor: 'end' } as const;
    return [
      Plot.lineY(points, { ...place, stroke, ariaDescription: name }),
      Plot.text(points.slice(-1), {
        ...end,
        text: [name],
        dy: i ? -12 : 14,
      }),
    ];
  });
  const dotted = Object.entries(levels).map(([name, y]) => [
    Plot.ruleY([y], { stroke: muted, strokeDasharray: '2 3' }),
    Plot.text([name], { frameAnchor: 'top', y, dy: 6, fill: muted }),
  ]);
  return Plot.plot({
    ...words,
    x: { label: 'step', ticks: 3 },
    y: { label: 'mean loss L', ticks: 4, domain: [lowest, 3.5] },
    marks: [dotted, lines],
  });
}
// #endregion
