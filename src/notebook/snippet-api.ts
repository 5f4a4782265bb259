/**
 * What a snippet may import from `#notebook`: inputs that the reader can move, what tells of a long
 * run, and chance that is the same for every reader.
 *
 * Outside a page (in a test, in the build, in plain Node) an input returns its default, so that a
 * snippet needs no page to run. Inside, the kernel lends a notebook (lent-notebook.ts) for the length
 * of one module's evaluation; it hands out the reader's values and notes which inputs there are.
 */
import { chosen, declare, lent } from './lent-notebook.ts';

export { dragPoint } from './drag-point.ts';
export { random } from './random.ts';

/**
 * A number the reader moves along a track: `slider('temperature', { min: 0.1, max: 5, value: 1 })`.
 *
 * Returns `value` until the reader moves it. `step` is a hundredth of the track unless given.
 *
 * @throws RangeError when min, max, step and value do not fit together.
 */
export function slider(
  name: string,
  options: { min: number; max: number; step?: number; value: number },
): number {
  const { min, max, value } = options;
  const step = options.step ?? (max - min) / 100;
  const fits = min < max && step > 0 && value >= min && value <= max && max - min < Infinity;
  if (!fits) {
    throw new RangeError(
      `slider("${name}") needs finite min < max, step > 0 and value between min and max; got min ${min}, max ${max}, step ${step}, value ${value}.`,
    );
  }
  const now = chosen(name, value, (x) => typeof x === 'number' && x >= min && x <= max);
  declare({ kind: 'slider', name, min, max, step, value: now });
  return now;
}

/**
 * A number the reader types: `number('learning rate', { min: 0, value: 1e-3 })`. Any finite number
 * within `min` and `max`, where they are given.
 *
 * @throws RangeError when min, max and value do not fit together.
 */
export function number(
  name: string,
  options: { min?: number; max?: number; value: number },
): number {
  const { min, max, value } = options;
  const fits = (x: unknown) =>
    Number.isFinite(x) && Number(x) >= (min ?? -Infinity) && Number(x) <= (max ?? Infinity);
  if (!fits(value)) {
    throw new RangeError(
      `number("${name}") needs a finite value between min and max; got min ${min}, max ${max}, value ${value}.`,
    );
  }
  const now = chosen(name, value, fits);
  declare({ kind: 'number', name, min, max, value: now });
  return now;
}

/**
 * One of a few words: `choice('form', ['naive', 'shifted'])`. Returns the first, or `value`, until
 * the reader picks another.
 *
 * @throws RangeError when there are no options or `value` is not one of them.
 */
export function choice<T extends string>(
  name: string,
  options: readonly T[],
  value: T = options[0],
): T {
  if (!options.includes(value)) {
    throw new RangeError(
      `choice("${name}") needs a value that is one of its options; got ${JSON.stringify(value)}, expected one of ${JSON.stringify(options)}.`,
    );
  }
  const now = chosen(name, value, (x) => options.includes(x as T));
  declare({ kind: 'choice', name, options: [...options], value: now });
  return now;
}

/** Yes or no: `toggle('subtract the maximum', true)`. */
export function toggle(name: string, value = false): boolean {
  const now = chosen(name, value, (x) => typeof x === 'boolean');
  declare({ kind: 'toggle', name, value: now });
  return now;
}

/**
 * Says how far a long run has come: `progress(epoch, 200, 'epochs')`. The page draws a bar with the
 * time left. Call it as often as you like; the page is told a few times a second.
 *
 * @throws RangeError when `done` and `total` are no share: 0 ≤ done ≤ total, total > 0.
 */
export function progress(done: number, total: number, label = ''): void {
  if (!(done >= 0 && done <= total && total > 0 && total < Infinity)) {
    throw new RangeError(
      `progress needs 0 ≤ done ≤ total and total > 0; got done ${done}, total ${total}.`,
    );
  }
  lent()?.progress({ done, total, label: String(label) });
}

/**
 * Shows a value before the run ends, as an export would be shown after it: `show('losses', figure)`.
 * Shown again under the same name, it replaces what was shown; an export of that name replaces both.
 */
export function show(name: string, value: unknown): void {
  lent()?.show(String(name), value);
}
