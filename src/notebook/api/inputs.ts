/**
 * Inputs that the reader changes beside a snippet: sliders, number fields, choices and toggles. Each
 * takes the run that it belongs to first; outside a run it gives its default.
 */
import { LIMITS } from '../limits.ts';
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
  if (!fits || !areNumbers(min, max, step, value)) {
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
  if (!fits(value) || !areNumbers(min ?? 0, max ?? 0)) {
    throw new RangeError(
      `number("${name}") needs a finite value between min and max; got min ${min}, max ${max}, value ${value}.`,
    );
  }
  const now = chosenValue(context, name, value, fits);
  declareInput(context, { kind: 'number', name, min, max, value: now });
  return now;
}

/** Whether all are numbers, and not something that compares like one. */
function areNumbers(...values: unknown[]): boolean {
  return values.every((value) => typeof value === 'number');
}

/** @throws RangeError when there are no options, too many or too long ones, or `value` is not one of them. */
export function choice<T extends string>(
  context: RunContext | undefined,
  name: string,
  options: readonly T[],
  value: T,
): T {
  const isText = (option: unknown) => typeof option === 'string' && option.length <= LIMITS.name;
  if (options.length > LIMITS.options || !Array.from(options).every(isText)) {
    throw new RangeError(
      `choice("${name}") takes at most ${LIMITS.options} options, texts of at most ${LIMITS.name} characters.`,
    );
  }
  if (!options.includes(value)) {
    throw new RangeError(
      `choice("${name}") needs a value that is one of its options; got ${JSON.stringify(value)}, expected one of ${JSON.stringify(options)}.`,
    );
  }
  const now = chosenValue(context, name, value, (x) => options.includes(x as T));
  declareInput(context, { kind: 'choice', name, options: [...options], value: now });
  return now;
}

/** @throws TypeError when `value` is neither true nor false. */
export function toggle(context: RunContext | undefined, name: string, value: boolean): boolean {
  if (typeof value !== 'boolean') {
    throw new TypeError(`toggle("${name}") is true or false at first; got ${String(value)}.`);
  }
  const now = chosenValue(context, name, value, (x) => typeof x === 'boolean');
  declareInput(context, { kind: 'toggle', name, value: now });
  return now;
}
