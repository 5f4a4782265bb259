import * as Plot from '@observablehq/plot';
import { flowers, names } from './standardised.ts';

// #region drawing
const at = Array.from({ length: 21 * 18 }, (_, i) => i);
const x1 = at.map((i) => 9 + 3 * (i % 21));
const y1 = at.map((i) => 1.5 * Math.floor(i / 21));
const x2 = x1.map((x) => x + 3);
const y2 = y1.map((y) => y + 1.5);
const fill = 'var(--color-p)';
const sharp = { shapeRendering: 'crispEdges', ariaHidden: 'true' };

// The flowers on tiles, each with the more colour, the larger p is there.
export function plane(ariaLabel: string, p: (...mm: number[]) => number) {
  const colour = (i: number) => p(x1[i] + 1.5, y1[i] + 0.75) ** 2 / 2;
  const fillOpacity = at.map((i) => Number(colour(i).toFixed(2)));
  const tile = { x1, y1, x2, y2, fill, fillOpacity, ...sharp };
  return Plot.plot({
    ariaLabel,
    x: { domain: [9, 72], label: 'length of a petal, mm', ticks: 5 },
    y: { domain: [0, 27], label: 'width of a petal, mm', ticks: 5 },
    marks: [Plot.rect(at, tile), flowers(), names()],
  });
}
// #endregion
