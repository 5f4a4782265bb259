import * as Plot from '@observablehq/plot';
import { flowers, hueOf, names } from './standardised.ts';

// #region drawing
/** The probabilities of a petal of some length and width. */
type Answer = (length: number, width: number) => ArrayLike<number>;

// A map of what a model answers, in tiles of 3 by 2.25 mm. A tile has the
// hue of the likeliest class, and its strength says how likely that is.
function tilesOf(p: Answer, hues: string[]) {
  const tiles = [];
  for (let y1 = 0; y1 < 27; y1 += 2.25) {
    const row = { y1, y2: y1 + 2.25 };
    let last = { ...row, x1: 9, x2: 9, fill: '', strength: -1 };
    for (let x1 = 9; x1 < 72; x1 += 3) {
      const answer = Array.from(p(x1 + 1.5, y1 + 1.125));
      const most = Math.max(...answer);
      const fill = hues[answer.indexOf(most)];
      const strength = Math.round(most ** 2 * 4) / 10;
      // A tile that looks like the one at its left makes that one wider.
      if (last.fill === fill && last.strength === strength) last.x2 += 3;
      else {
        last = { ...row, x1, x2: x1 + 3, fill, strength };
        tiles.push(last);
      }
    }
  }
  return tiles.filter(({ fill }) => fill !== 'none');
}

// The lines on which class 1 is exactly as likely as the likeliest other.
// They are drawn from beyond the frame, so that they end at it.
function borderOf(p: Answer) {
  const value = (length: number, width: number) => {
    const answer = Array.from(p(length, width));
    return Math.log(answer[1] / Math.max(...answer.toSpliced(1, 1)));
  };
  const map = { x1: 0, x2: 81, y1: -9, y2: 36, pixelSize: 40, clip: true };
  const line = { stroke: 'currentColor', thresholds: [0] };
  const options = { ...map, ...line, value, ariaHidden: 'true' };
  return Plot.contour(options as object);
}

const edges = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' };
const look = { fill: 'fill', fillOpacity: 'strength' };
const sharp = { shapeRendering: 'crispEdges', ariaHidden: 'true' };

const axis = { ticks: 5, round: true };
const speciesHues = [0, 1, 2].map(hueOf);

export function plane(p: Answer, words: object, hues = speciesHues) {
  return Plot.plot({
    x: { domain: [9, 72], label: 'length of a petal, mm', ...axis },
    y: { domain: [0, 27], label: 'width of a petal, mm', ...axis },
    opacity: { type: 'identity' },
    ...words,
    marks: [
      Plot.rect(tilesOf(p, hues), { ...edges, ...look, ...sharp }),
      borderOf(p),
      flowers(),
      names(),
    ],
  });
}
// #endregion
