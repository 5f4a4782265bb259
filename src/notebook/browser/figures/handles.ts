/**
 * Handles on a figure: points that are moved by mouse, touch and keys. The values are those of the
 * native range inputs in a handle; this sets them, places the handle and dispatches `input` events.
 */

import { type Extent, type Scale, snap, stepBy, toPixel, toValue } from '../../figure/scale.ts';
import type { PlotPoint } from '../../protocol.ts';
import { type Geometry, placeIn, pointText } from '../../render/handles.ts';
import { setText } from '../morph.ts';
import { readGeometry } from './figure-data.ts';

type Axis = 'x' | 'y';

const rangesOf = (handle: HTMLElement) => [...handle.querySelectorAll('input')];
const axisOf = (range: HTMLInputElement) => range.dataset.axis as Axis;

/** The values of a handle's inputs, by their names. */
export function readHandle(handle: HTMLElement): Record<string, number> {
  const ranges = rangesOf(handle);
  return Object.fromEntries(
    ranges.map((range) => [range.dataset.input ?? '', range.valueAsNumber]),
  );
}

/** Places a handle in its figure by its values, and shows the values as text. */
export function placeHandle(handle: HTMLElement): void {
  const ranges = rangesOf(handle);
  const point: PlotPoint = JSON.parse(handle.dataset.point ?? '{}');
  for (const range of ranges) point[axisOf(range)] = range.valueAsNumber;
  const { left, top } = placeIn(geometryOf(handle), point);
  handle.style.left = `${left}%`;
  handle.style.top = `${top}%`;
  const axes = ranges.map((range) => ({ axis: axisOf(range) }));
  const text = pointText(axes, point);
  for (const range of ranges) range.setAttribute('aria-valuetext', text);
  const name = CSS.escape(handle.dataset.handle ?? '');
  const shown = handle.closest('[data-cell]')?.querySelector(`[data-value-of="${name}"]`);
  if (shown) setText(shown, text);
}

/** Lets a pointer that was pressed on a handle move it until it is released. */
export function grab(handle: HTMLElement, event: PointerEvent): void {
  if (event.button !== 0 || !event.isPrimary) return;
  rangesOf(handle)[0].focus({ preventScroll: true });
  try {
    handle.setPointerCapture(event.pointerId);
  } catch {
    // The pointer was released while this file was loading.
    return;
  }
  const { left, top, width, height } = handle.getBoundingClientRect();
  // The handle keeps its distance from the finger, so that it does not jump.
  const offset = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
  const move = ({ clientX, clientY }: PointerEvent) =>
    moveTo(handle, clientX - offset.x, clientY - offset.y);
  handle.addEventListener('pointermove', move);
  const drop = () => handle.removeEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', drop, { once: true });
}

function moveTo(handle: HTMLElement, clientX: number, clientY: number): void {
  const geometry = geometryOf(handle);
  const svg = handle.parentElement?.querySelector(':scope > svg');
  if (!svg) return;
  const box = svg.getBoundingClientRect();
  const pixels = {
    x: ((clientX - box.left) / box.width) * geometry.width,
    y: ((clientY - box.top) / box.height) * geometry.height,
  };
  setValues(handle, (range, scale) => {
    const value = toValue(scale, pixels[axisOf(range)]);
    return value === undefined ? undefined : snap(scale, extentOf(range), value);
  });
}

/** By how many steps a key moves a handle, and along which axis. */
const KEYS: Record<string, { axis: Axis; steps: number }> = {
  ArrowRight: { axis: 'x', steps: 1 },
  ArrowLeft: { axis: 'x', steps: -1 },
  ArrowUp: { axis: 'y', steps: 1 },
  ArrowDown: { axis: 'y', steps: -1 },
  PageUp: { axis: 'y', steps: 10 },
  PageDown: { axis: 'y', steps: -10 },
  Home: { axis: 'x', steps: Number.NEGATIVE_INFINITY },
  End: { axis: 'x', steps: Number.POSITIVE_INFINITY },
};

/** Moves a handle by a key: arrows by a step, with Shift by ten, Home and End to its limits. */
export function press(handle: HTMLElement, event: KeyboardEvent): void {
  const key = KEYS[event.key];
  if (!key || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const alone = rangesOf(handle).length === 1;
  setValues(handle, (range, scale) => {
    const axis = axisOf(range);
    if (axis !== key.axis && !alone) return undefined;
    // An arrow key along the axis moves the way it points, whichever way the scale runs.
    const way = axis === key.axis && Number.isFinite(key.steps) ? direction(range, scale) : 1;
    const steps = key.steps * way * (event.shiftKey ? 10 : 1);
    return stepBy(scale, extentOf(range), range.valueAsNumber, steps);
  });
}

/** 1 where values grow to the right or upwards, −1 where they grow the other way. */
function direction(range: HTMLInputElement, scale: Scale): number {
  const { min, max } = extentOf(range);
  const grows = (toPixel(scale, max) ?? 0) > (toPixel(scale, min) ?? 0);
  return grows === (axisOf(range) === 'x') ? 1 : -1;
}

/** Gives each of a handle's inputs a new value, and dispatches one event for all. */
function setValues(
  handle: HTMLElement,
  nextOf: (range: HTMLInputElement, scale: Scale) => number | undefined,
): void {
  const { scales } = geometryOf(handle);
  let changed: HTMLInputElement | undefined;
  for (const range of rangesOf(handle)) {
    const scale = scales[axisOf(range)];
    const value = scale && nextOf(range, scale);
    if (value === undefined || value === range.valueAsNumber) continue;
    range.value = String(value);
    changed = range;
  }
  if (!changed) return;
  placeHandle(handle);
  changed.dispatchEvent(new Event('input', { bubbles: true }));
}

function extentOf({ min, max, step }: HTMLInputElement): Extent {
  return { min: Number(min), max: Number(max), ...(step !== 'any' && { step: Number(step) }) };
}

function geometryOf(handle: HTMLElement): Geometry {
  return readGeometry(handle.closest('[data-figure]') as HTMLElement);
}
