import * as Plot from '@observablehq/plot';
import { dragPoint, note } from '#notebook';
import { crossEntropy, squaredError } from './six-pictures.ts';

const limits = { x: [-6, 6], y: [-6, 6] } as const;
const start = dragPoint('start', { ...limits, value: { x: -4, y: 4 } });
function descend(lossAt: typeof crossEntropy) {
  const path = [start];
  while (path.length <= 200) {
    const { x, y } = path[path.length - 1];
    const [byW, byB] = lossAt(x, y).slopes;
    path.push({ x: x - byW, y: y - byB });
  }
  const [w, b] = Object.values(path[200]);
  return { path, w, b, loss: lossAt(w, b).loss };
}
const [byEntropy, bySquares] = [crossEntropy, squaredError].map(descend);
export const endOfEntropy = [byEntropy.w, byEntropy.b];
export const lossOfEntropy = byEntropy.loss;
export const endOfSquares = [bySquares.w, bySquares.b];
export const lossOfSquares = bySquares.loss;

// #region drawing
const blue = 'var(--color-z)';
const losses = {
  'cross-entropy': crossEntropy,
  'squared error': squaredError,
};
const names = Object.keys(losses) as (keyof typeof losses)[];
const map = { x1: -6, x2: 6, y1: -6, y2: 6, pixelSize: 8, thresholds: 9 };
const red = { fill: 'var(--color-loss)', fillOpacity: 0.09, fx: names };
const value = (w: number, b: number, [panel]: number[]) =>
  losses[names[panel]](w, b).loss / losses[names[panel]](-6, 6).loss;
const hills = { ...map, ...red, value: value as never, ariaHidden: 'true' };
const ways = [byEntropy, bySquares].map(({ path, w, b, loss }, i) => {
  const way = { x: 'x', y: 'y', fx: () => names[i], stroke: blue };
  const fx = [names[i]];
  const words = `loss ${loss.toFixed(3)}`;
  return [
    Plot.line(path, { ...way, ariaDescription: names[i] }),
    Plot.dot(path, {
      ...way,
      r: 2,
      fill: blue,
      ariaHidden: 'true',
    } as object),
    note('start', { ...start, fx, side: 'top', dy: -14 }),
    note(words, { x: w, y: b, fx, side: b < start.y ? 'bottom' : 'top' }),
  ];
});
export const figure = Plot.plot({
  ariaLabel: 'Lines of equal loss over two weights, and the ways down.',
  caption: 'A dot for each of 200 steps. The redder, the higher the loss.',
  width: 960,
  height: 500,
  marginTop: 92,
  fx: { label: null, domain: names },
  x: { label: 'weight w', ticks: 5 },
  y: { label: 'bias b', ticks: 5 },
  marks: [Plot.contour(hills), ways],
});
// #endregion
