import * as Plot from '@observablehq/plot';
import { flowers, hueOf, names } from './standardised.ts';

// #region drawing
// Tiles of 3 by 1.5 mm.
const left = Array.from({ length: 21 }, (_, i) => 9 + 3 * i);
const bottom = Array.from({ length: 18 }, (_, i) => 1.5 * i);
const sharp = { shapeRendering: 'crispEdges', ariaHidden: 'true' };
const map = { x1: 9, x2: 72, y1: 0, y2: 27, pixelSize: 12 };
const border = { ...map, stroke: 'currentColor', thresholds: [0] };

type Tile = {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  fill: string;
  strength: number;
};
const edges = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
const tile = { ...edges, fill: 'fill', fillOpacity: 'strength' };

/** The probabilities of a petal of some length and width. */
type Answer = (length: number, width: number) => ArrayLike<number>;

// The flowers on tiles: the hue says the likeliest class, its strength how
// likely it is. The borders are those of the class at 1, where it is no
// longer likelier than all the others.
export function plane(p: Answer, words: object, colour = hueOf) {
  const tiles: Tile[] = [];
  for (const y1 of bottom) {
    for (const x1 of left) {
      const answer = Array.from(p(x1 + 1.5, y1 + 0.75));
      const most = Math.max(...answer);
      const fill = colour(answer.indexOf(most));
      const strength = Math.round(most ** 2 * 4) / 10;
      const last = tiles.at(-1);
      // A tile that looks like the one at its left makes that one wider.
      if (
        last?.y1 === y1 &&
        last.fill === fill &&
        last.strength === strength
      )
        last.x2 += 3;
      else tiles.push({ x1, x2: x1 + 3, y1, y2: y1 + 1.5, fill, strength });
    }
  }
  const value = (length: number, width: number) => {
    const all = Array.from(p(length, width));
    return all[1] - Math.max(...all.toSpliced(1, 1));
  };
  return Plot.plot({
    x: { domain: [9, 72], label: 'length of a petal, mm', ticks: 5 },
    y: { domain: [0, 27], label: 'width of a petal, mm', ticks: 5 },
    opacity: { type: 'identity' },
    ...words,
    marks: [
      Plot.rect(tiles, { ...tile, ...sharp }),
      Plot.contour({ ...border, value, ariaHidden: 'true' } as object),
      flowers(),
      names(),
    ],
  });
}
// #endregion
