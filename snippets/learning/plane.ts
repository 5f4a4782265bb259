import * as Plot from '@observablehq/plot';
import { flowers, hues, names } from './standardised.ts';

// #region drawing
const at = Array.from({ length: 21 * 18 }, (_, i) => i);
const x1 = at.map((i) => 9 + 3 * (i % 21));
const y1 = at.map((i) => 1.5 * Math.floor(i / 21));
const x2 = x1.map((x) => x + 3);
const y2 = y1.map((y) => y + 1.5);
const sharp = { shapeRendering: 'crispEdges', ariaHidden: 'true' };
const map = { x1: 9, x2: 72, y1: 0, y2: 27, pixelSize: 6 };
const border = { ...map, stroke: 'currentColor', thresholds: [0] };

/** The probabilities of a petal of some length and width. */
type Answer = (...mm: number[]) => ArrayLike<number>;

// The flowers on tiles: the hue says the likeliest class, its strength how
// likely it is. The borders are those of the class at 1, where it is no
// longer likelier than all the others.
export function plane(p: Answer, words: object, colours = hues) {
  const answers = at.map((i) => Array.from(p(x1[i] + 1.5, y1[i] + 0.75)));
  const fill = answers.map((each) => {
    return colours[each.indexOf(Math.max(...each))];
  });
  const fillOpacity = answers.map((each) => {
    return Number((Math.max(...each) ** 2 / 2.5).toFixed(2));
  });
  const value = (length: number, width: number) => {
    const all = Array.from(p(length, width));
    return all[1] - Math.max(...all.toSpliced(1, 1));
  };
  return Plot.plot({
    x: { domain: [9, 72], label: 'length of a petal, mm', ticks: 5 },
    y: { domain: [0, 27], label: 'width of a petal, mm', ticks: 5 },
    ...words,
    marks: [
      Plot.rect(at, { x1, y1, x2, y2, fill, fillOpacity, ...sharp }),
      Plot.contour({ ...border, value, ariaHidden: 'true' } as object),
      flowers(),
      names(),
    ],
  });
}
// #endregion
