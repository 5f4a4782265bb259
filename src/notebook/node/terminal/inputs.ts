/**
 * A snippet's inputs as command-line options: lists them, and reads the chosen values.
 */
import { formatNumber } from '../../format.ts';
import type { InputSpec, InputValue } from '../../protocol.ts';
import { didYouMean } from '../../suggest.ts';
import { UsageError } from './terminal.ts';

type Input = Exclude<InputSpec, { kind: 'point' }>;

/** One line per input: `--temperature  a number from 0.1 to 5; 1 unless given`. */
export function describeInputs(specs: InputSpec[]): string[] {
  const inputs = plainInputs(specs);
  const width = Math.max(0, ...inputs.map(({ name }) => optionName(name).length));
  return inputs.map((input) => {
    const given = typeof input.value === 'number' ? formatNumber(input.value) : input.value;
    const unless = input.kind === 'toggle' ? (input.value ? 'yes' : 'no') : given;
    return `--${optionName(input.name).padEnd(width)}  ${wanted(input)}; ${unless} unless given`;
  });
}

/**
 * The values that `options` give to the inputs of `snippet`.
 *
 * @throws UsageError when there is no such input, or the value is not valid for it.
 */
export function chooseInputs(
  snippet: string,
  options: [name: string, value: string | undefined][],
  specs: InputSpec[],
): Record<string, InputValue> {
  const inputs = plainInputs(specs);
  const chosen: Record<string, InputValue> = {};
  for (const [option, value] of options) {
    const input = inputs.find(({ name }) => sameName(name, option));
    const refused = inputs.find(({ name, kind }) => kind === 'toggle' && isNo(option, name));
    if (input) chosen[input.name] = read(input, option, value);
    else if (refused && value === undefined) chosen[refused.name] = false;
    else throw new UsageError(unknown(snippet, option, specs));
  }
  return chosen;
}

/** Replaces each movable point by a number for each of its axes. */
export function plainInputs(specs: InputSpec[]): Input[] {
  return specs.flatMap((spec): Input[] => {
    if (spec.kind !== 'point') return [spec];
    return spec.axes.map(({ axis, name, min, max }) => {
      return { kind: 'number', name, min, max, value: Number(spec.value[axis]) };
    });
  });
}

/** An input's name may have spaces, which an option cannot. */
export const optionName = (name: string): string => name.replaceAll(' ', '-');
const sameName = (name: string, option: string): boolean =>
  name === option || optionName(name) === option;
const isNo = (option: string, name: string): boolean =>
  option.startsWith('no-') && sameName(name, option.slice('no-'.length));

function wanted(input: Input): string {
  switch (input.kind) {
    case 'toggle':
      return 'yes or no';
    case 'choice':
      return `one of ${input.options.join(', ')}`;
    default: {
      const { min, max } = input;
      if (min !== undefined && max !== undefined) return `a number from ${min} to ${max}`;
      if (min !== undefined) return `a number, ${min} at least`;
      if (max !== undefined) return `a number, ${max} at most`;
      return 'a finite number';
    }
  }
}

function read(input: Input, option: string, text: string | undefined): InputValue {
  const value = parse(input, text);
  if (value !== undefined) return value;
  const got = text === undefined ? 'nothing' : `"${text}"`;
  throw new UsageError(`--${option} needs ${wanted(input)}; got ${got}.`);
}

/** The value that a text stands for; `undefined` when it is not valid for the input. */
function parse(input: Input, text: string | undefined): InputValue | undefined {
  if (input.kind === 'toggle') {
    if (text === undefined || /^(yes|true|on)$/i.test(text)) return true;
    return /^(no|false|off)$/i.test(text) ? false : undefined;
  }
  if (text === undefined) return undefined;
  if (input.kind === 'choice') return input.options.includes(text) ? text : undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  const { min = -Infinity, max = Infinity } = input;
  return Number.isFinite(number) && number >= min && number <= max ? number : undefined;
}

function unknown(snippet: string, option: string, specs: InputSpec[]): string {
  const names = plainInputs(specs).map(({ name }) => optionName(name));
  const lines = describeInputs(specs).map((line) => `\n  ${line}`);
  const remedy = lines.length === 0 ? ' It has none.' : ` It has:${lines.join('')}`;
  return `${snippet}.ts has no input "${option}".${didYouMean(option, names)}${remedy}`;
}
