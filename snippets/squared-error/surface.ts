import * as Plot from '@observablehq/plot';
import { choice, dragPoint } from '#notebook';
import { crossEntropy, squaredError } from './six-pictures.ts';

const form = choice('loss', ['cross-entropy', 'squared error']);
const at = form === 'squared error' ? squaredError : crossEntropy;
const drag = { x: [-6, 6], y: [-6, 6], value: { x: -4, y: 4 } } as const;
const path = [dragPoint('start', drag)];
while (path.length <= 200) {
  const { x, y } = path[path.length - 1];
  const [byW, byB] = at(x, y).slopes;
  path.push({ x: x - byW, y: y - byB });
}
export const end = Object.values(path[200]);
export const loss = at(end[0], end[1]).loss;

// #region drawing
const value = (w: number, b: number) => at(w, b).loss;
const map = { x1: -6, x2: 6, y1: -6, y2: 6, pixelSize: 8, thresholds: 9 };
const red = { value, fill: 'var(--color-loss)', fillOpacity: 0.09 };
const way = Plot.line(path, { x: 'x', y: 'y', stroke: 'var(--color-z)' });
export const figure = Plot.plot({
  ariaLabel: 'Lines of equal loss over two weights, and the way down.',
  x: { label: 'weight w', ticks: 5 },
  y: { label: 'bias b', ticks: 5 },
  marks: [Plot.contour({ ...map, ...red, ariaHidden: 'true' }), way],
});
// #endregion
