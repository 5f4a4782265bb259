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
const blue = 'var(--color-z)';
const names = ['cross-entropy', 'squared error'] as const;
const map = { x1: -6, x2: 6, y1: -6, y2: 6, pixelSize: 8, thresholds: 9 };
const red = {
  fill: 'var(--color-loss)',
  fillOpacity: 0.09,
  fx: [...names],
};
const value = (w: number, b: number, [panel]: number[]) =>
  meanOfSix(names[panel], w, b).loss / meanOfSix(names[panel], -6, 6).loss;
const hills = { ...map, ...red, value: value as never, ariaHidden: 'true' };
const ways = [crossEntropy, squaredError].map(({ path, end, loss }, i) => {
  const [w, b] = end;
  const way = { x: 'w', y: 'b', fx: () => names[i], stroke: blue };
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
  fx: { label: null, domain: [...names] },
  x: { label: 'weight w', ticks: 5 },
  y: { label: 'bias b', ticks: 5 },
  marks: [Plot.contour(hills), ways],
});
// #endregion
