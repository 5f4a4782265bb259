import * as Plot from '@observablehq/plot';
import { dragPoint, note } from '#notebook';
import { meanOfSix } from './six-pictures.ts';

const range = { x: [-6, 6], y: [-6, 6] } as const;
const start = dragPoint('start', { ...range, value: { x: -4, y: 4 } });

// Two hundred steps from the start, at a learning rate of 1.
function descend(form: 'cross-entropy' | 'squared error') {
  const path = [{ w: start.x, b: start.y }];
  for (let step = 0; step < 200; step++) {
    const { w, b } = path[step];
    const { slopeW, slopeB } = meanOfSix(form, w, b);
    path.push({ w: w - slopeW, b: b - slopeB });
  }
  const { w, b } = path[200];
  return { path, end: [w, b], loss: meanOfSix(form, w, b).loss };
}
const crossEntropy = descend('cross-entropy');
const squaredError = descend('squared error');
export const endOfEntropy = crossEntropy.end;
export const lossOfEntropy = crossEntropy.loss;
export const endOfSquares = squaredError.end;
export const lossOfSquares = squaredError.loss;

// #region drawing
const names = ['cross-entropy', 'squared error'] as const;
const map = { x1: -6, x2: 6, y1: -6, y2: 6, pixelSize: 8, thresholds: 9 };
const red = { fill: 'var(--color-loss)', fillOpacity: 0.09 };
const value = (w: number, b: number, [panel]: number[]) =>
  meanOfSix(names[panel], w, b).loss / meanOfSix(names[panel], -6, 6).loss;
const hills = { ...map, ...red, fx: [...names], value: value as never };
const blue = { stroke: 'var(--color-z)', marker: 'dot' } as const;
const ways = [crossEntropy, squaredError].map(({ path, end, loss }, i) => {
  const [name, [x, y]] = [names[i], end];
  const way = { x: 'w', y: 'b', fx: () => name };
  const side = y < start.y ? 'bottom' : 'top';
  return [
    Plot.line(path, { ...way, ...blue, ariaDescription: name }),
    note(`loss ${loss.toFixed(3)}`, { x, y, fx: [name], side }),
  ];
});
export const figure = Plot.plot({
  ariaLabel: 'Lines of equal loss over two weights, and the ways down.',
  caption: 'A dot for each of 200 steps. The redder, the higher the loss.',
  width: 960,
  height: 500,
  marginTop: 92,
  fx: { label: null },
  x: { label: 'weight w', ticks: 5 },
  y: { label: 'bias b', ticks: 5 },
  marks: [
    Plot.contour({ ...hills, ariaHidden: 'true' }),
    ways,
    note('start', { ...start, side: 'top', dy: -14 }),
  ],
});
// #endregion
