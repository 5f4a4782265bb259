/**
 * What a snippet may import from `#notebook`: inputs that the reader can move.
 *
 * Outside a page (in a test, in the build, in plain Node) an input returns its default, so that a
 * snippet needs no page to run. Inside, the kernel lends a {@link Notebook} for the length of one
 * module's evaluation; it hands out the reader's values and notes which inputs there are.
 */
import type { InputSpec, InputValue, Progress } from './protocol.ts';

/** Collects the inputs of the module being evaluated, and knows what the reader chose for them. */
export type Notebook = {
  chosen: Record<string, InputValue>;
  inputs: InputSpec[];
  progress(progress: Progress): void;
  show(name: string, value: unknown): void;
};

let current: Notebook | undefined;

/** Lends `notebook` to the inputs declared from now on; `undefined` takes it back. */
export function lendNotebook(notebook: Notebook | undefined): void {
  current = notebook;
}

function declare<T extends InputSpec>(
  spec: T,
  accepts: (value: InputValue) => boolean,
): T['value'] {
  if (typeof spec.name !== 'string' || spec.name.trim() === '') {
    throw new TypeError(
      `An input needs a name to be labelled by; got ${JSON.stringify(spec.name)}. Write for example slider('temperature', …).`,
    );
  }
  if (current?.inputs.some((input) => input.name === spec.name)) {
    throw new RangeError(
      `Two inputs are called "${spec.name}" in this snippet. Give each its own name.`,
    );
  }
  const chosen = current?.chosen[spec.name];
  if (chosen !== undefined && accepts(chosen)) spec.value = chosen;
  current?.inputs.push(spec);
  return spec.value;
}

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
  return declare<InputSpec & { kind: 'slider' }>(
    { kind: 'slider', name, min, max, step, value },
    (chosen) => typeof chosen === 'number' && chosen >= min && chosen <= max,
  );
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
  return declare<InputSpec & { kind: 'choice' }>(
    { kind: 'choice', name, options: [...options], value },
    (chosen) => options.includes(chosen as T),
  ) as T;
}

/** Yes or no: `toggle('subtract the maximum', true)`. */
export function toggle(name: string, value = false): boolean {
  return declare<InputSpec & { kind: 'toggle' }>(
    { kind: 'toggle', name, value },
    (chosen) => typeof chosen === 'boolean',
  );
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
  current?.progress({ done, total, label: String(label) });
}

/**
 * Shows a value before the run ends, as an export would be shown after it: `show('losses', figure)`.
 * Shown again under the same name, it replaces what was shown; an export of that name replaces both.
 */
export function show(name: string, value: unknown): void {
  current?.show(String(name), value);
}
