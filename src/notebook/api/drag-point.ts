/**
 * The input that is moved by hand in a figure: a point with limits along one axis or both.
 */

import { cut, LIMITS } from '../limits.ts';
import type { PlotPoint, PointAxis } from '../protocol.ts';
import { chosenValue, declareInput, type RunContext } from './run-context.ts';

/** How far a point may be moved, in the units of the figure's scale. */
export type Limits = readonly [min: number, max: number];

/**
 * Where a point that moves along one axis is on the other: at a number, at a band (`'cat'`), or on a
 * curve, which is a function of the moved value.
 */
export type Held = number | string | ((moved: number) => number | string);

/** The options of {@link DragPoint}, of whichever form. */
export type DragPointOptions = {
  x?: Limits | Held;
  y?: Limits | Held;
  value: number | { x: number; y: number };
  step?: number;
};

/**
 * A point the reader moves by hand in the cell's figure, by mouse, touch or arrow keys.
 *
 * Values are multiples of `step` from the lower limit. Without `step` they are round numbers, about a
 * hundred along the way (in equal ratios on a logarithmic scale), and the limits.
 *
 * @throws TypeError when no axis has limits or `value` has the wrong form; RangeError when limits,
 *   step and value do not fit together.
 */
export interface DragPoint {
  /** Moves both ways: `dragPoint('sample', { x: [-3, 3], y: [-3, 3], value: { x: 1, y: 0 } })`. */
  (
    name: string,
    options: { x: Limits; y: Limits; value: { x: number; y: number }; step?: number },
  ): { x: number; y: number };
  /**
   * Moves along x only, and gives a number. `y` says where the point is, and may be a curve for it to
   * follow: `dragPoint('p', { x: [0.01, 1], y: (p) => -Math.log(p), value: 0.5 })`. Without `y` the
   * point is on the axis.
   */
  (name: string, options: { x: Limits; y?: Held; value: number; step?: number }): number;
  /** The same along y. */
  (name: string, options: { y: Limits; x?: Held; value: number; step?: number }): number;
}

/** {@link DragPoint} for one run; outside a run the point is at its `value`. */
export function dragPoint(
  context: RunContext | undefined,
  name: string,
  options: DragPointOptions,
): number | { x: number; y: number } {
  const free = (['x', 'y'] as const).filter((axis) => Array.isArray(options[axis]));
  if (free.length === 0) {
    throw new TypeError(
      `dragPoint("${name}") needs limits along x, y or both; write for example x: [-5, 5].`,
    );
  }
  const point: PlotPoint = {};
  const axes = free.map((axis) => {
    const described = describeAxis(name, axis, options, free.length === 1);
    const { min, max } = described.spec;
    const within = (x: unknown) => typeof x === 'number' && x >= min && x <= max;
    point[axis] = chosenValue(context, described.spec.name, described.start, within);
    return described.spec;
  });
  const [first] = free;
  const moved = point[first] as number;
  const other = first === 'x' ? 'y' : 'x';
  const held = options[other];
  if (free.length === 1 && held !== undefined) {
    const place = typeof held === 'function' ? held(moved) : held;
    if (typeof place !== 'number' && typeof place !== 'string') {
      throw new TypeError(
        `dragPoint("${name}") is held at a number or the name of a band along ${other}; got ${typeof place}.`,
      );
    }
    point[other] = typeof place === 'string' ? cut(place, LIMITS.name) : place;
  }
  declareInput(context, { kind: 'point', name, axes, value: point });
  return free.length === 1 ? moved : (point as { x: number; y: number });
}

function describeAxis(
  name: string,
  axis: 'x' | 'y',
  { [axis]: limits, value, step }: DragPointOptions,
  alone: boolean,
): { spec: PointAxis; start: number } {
  const start = typeof value === 'object' && !alone ? value?.[axis] : alone ? value : undefined;
  if (typeof start !== 'number') {
    const wanted = alone ? 'a number, for it moves along one axis' : 'numbers { x, y }';
    throw new TypeError(
      `dragPoint("${name}") needs a value of ${wanted}; got ${JSON.stringify(value)}.`,
    );
  }
  const [min, max] = limits as Limits;
  const areNumbers = typeof min === 'number' && typeof max === 'number';
  const fits = min < max && start >= min && start <= max && max - min < Infinity;
  if (!areNumbers || !fits || (step !== undefined && !(step > 0))) {
    throw new RangeError(
      `dragPoint("${name}") needs finite limits min < max, step > 0 and a value between them; got ${axis}: [${min}, ${max}], step ${step}, value ${start}.`,
    );
  }
  return { spec: { axis, name: alone ? name : `${name} ${axis}`, min, max, step }, start };
}
