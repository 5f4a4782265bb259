/**
 * Inputs that the reader changes beside a snippet: sliders, number fields, choices and toggles. Each
 * takes the run that it belongs to first; outside a run it gives its default.
 */
import { chosenValue, declareInput, type RunContext } from './run-context.ts';

/** Where a slider goes from and to. */
export type SliderOptions = { min: number; max: number; step?: number; value: number };

/** @throws RangeError when min, max, step and value do not fit together. */
export function slider(
  context: RunContext | undefined,
  name: string,
  options: SliderOptions,
): number {
  const { min, max, value } = options;
  const step = options.step ?? (max - min) / 100;
  const fits = min < max && step > 0 && value >= min && value <= max && max - min < Infinity;
  if (!fits) {
    throw new RangeError(
      `slider("${name}") needs finite min < max, step > 0 and value between min and max; got min ${min}, max ${max}, step ${step}, value ${value}.`,
    );
  }
  const now = chosenValue(
    context,
    name,
    value,
    (x) => typeof x === 'number' && x >= min && x <= max,
  );
  declareInput(context, { kind: 'slider', name, min, max, step, value: now });
  return now;
}

/** The limits of a number field. */
export type NumberOptions = { min?: number; max?: number; value: number };

/** @throws RangeError when min, max and value do not fit together. */
export function number(
  context: RunContext | undefined,
  name: string,
  { min, max, value }: NumberOptions,
): number {
  const fits = (x: unknown) =>
    Number.isFinite(x) && Number(x) >= (min ?? -Infinity) && Number(x) <= (max ?? Infinity);
  if (!fits(value)) {
    throw new RangeError(
      `number("${name}") needs a finite value between min and max; got min ${min}, max ${max}, value ${value}.`,
    );
  }
  const now = chosenValue(context, name, value, fits);
  declareInput(context, { kind: 'number', name, min, max, value: now });
  return now;
}

/** @throws RangeError when there are no options or `value` is not one of them. */
export function choice<T extends string>(
  context: RunContext | undefined,
  name: string,
  options: readonly T[],
  value: T,
): T {
  if (!options.includes(value)) {
    throw new RangeError(
      `choice("${name}") needs a value that is one of its options; got ${JSON.stringify(value)}, expected one of ${JSON.stringify(options)}.`,
    );
  }
  const now = chosenValue(context, name, value, (x) => options.includes(x as T));
  declareInput(context, { kind: 'choice', name, options: [...options], value: now });
  return now;
}

export function toggle(context: RunContext | undefined, name: string, value: boolean): boolean {
  const now = chosenValue(context, name, value, (x) => typeof x === 'boolean');
  declareInput(context, { kind: 'toggle', name, value: now });
  return now;
}
