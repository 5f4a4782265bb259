/**
 * The handles of movable points, which lie over a figure. A handle holds one native range
 * input for each axis it moves along, which gives it a name, a value and keyboard control.
 */

import { type Scale, toPixel } from '../figure/scale.ts';
import { formatNumber } from '../format.ts';
import type { Figure, InputSpec, Output, PlotPoint } from '../protocol.ts';
import { inputId } from './ids.ts';
import { element, type MarkupElement } from './markup.ts';
import { DIGITS, type Overlay } from './outputs.ts';

/** A point as a snippet declared it. */
export type PointSpec = InputSpec & { kind: 'point' };

type FigureOutput = Output & { kind: 'figure' };

export const isPoint = (input: InputSpec): input is PointSpec => input.kind === 'point';

/** The figure that a point is moved in: the cell's first with numeric scales for its axes. */
export function figureOf(point: PointSpec, outputs: Output[]): FigureOutput | undefined {
  return outputs.find((output): output is FigureOutput => {
    if (output.kind !== 'figure') return false;
    const { scales } = output.figure;
    return point.axes.every(({ axis, max }) => {
      const scale = scales[axis];
      return scale && !scale.centres && toPixel(scale, max) !== undefined;
    });
  });
}

/** The handles of a cell's points, each with the name of the figure that it lies over. */
export function renderHandles(
  cell: string,
  inputs: InputSpec[],
  outputs: Output[],
): (Overlay & { point: PointSpec })[] {
  return inputs.filter(isPoint).flatMap((point) => {
    const output = figureOf(point, outputs);
    if (!output) return [];
    return [{ output: output.name, point, handle: renderHandle(cell, point, output.figure) }];
  });
}

function renderHandle(cell: string, point: PointSpec, figure: Figure): MarkupElement {
  const { axes, value } = point;
  const { left, top } = placeIn(figure, value);
  const ranges = axes.map(({ axis, name, min, max, step = 'any' }, i) =>
    element('input', {
      type: 'range',
      id: inputId(cell, name),
      'data-input': name,
      'data-axis': axis,
      'aria-label': name,
      'aria-valuetext': pointText(axes, value),
      min,
      max,
      step,
      value: value[axis],
      // The first input's arrow keys move both axes, so that a handle is one stop for Tab.
      tabindex: i === 0 ? undefined : -1,
    }),
  );
  const attributes = {
    class: 'handle',
    'data-handle': point.name,
    'data-control': point.name,
    'data-point': JSON.stringify(value),
    style: `left:${left}%;top:${top}%`,
  };
  return element('span', attributes, ...ranges);
}

/** A handle's value as text: `0.5`, or `x 0.5, y -1`. */
export function pointText(axes: { axis: 'x' | 'y' }[], point: PlotPoint): string {
  const numbers = axes.map(({ axis }) => [axis, formatNumber(Number(point[axis]), DIGITS)]);
  return numbers.length === 1 ? numbers[0][1] : numbers.map((pair) => pair.join(' ')).join(', ');
}

/** The part of a figure that is needed to place something in it. */
export type Geometry = { width: number; height: number; scales: { x?: Scale; y?: Scale } };

/** A point's place in a figure, in per cent of its width and height, limited to its scales. */
export function placeIn(
  { width, height, scales }: Geometry,
  point: PlotPoint,
): { left: number; top: number } {
  return { left: share(scales.x, point.x, width), top: share(scales.y, point.y, height) };
}

/** A value without a place on a scale is put at its start, where the other axis is drawn. */
function share(scale: Scale | undefined, value: number | string | undefined, size: number): number {
  const [start, end] = scale?.range ?? [0, 0];
  const pixel = (scale && value !== undefined ? toPixel(scale, value) : undefined) ?? start;
  const [low, high] = [Math.min(start, end), Math.max(start, end)];
  return Number(((Math.min(high, Math.max(low, pixel)) / size) * 100).toFixed(2));
}
