/**
 * Compares an answer with the expected value, and formats both for the reader.
 */
import { formatNumber } from '../format.ts';
import { isList, isTypedArray } from '../list.ts';

/** How far an answer may be off: |actual − expected| ≤ absolute + relative · |expected|. */
export type Tolerance = { absolute?: number; relative?: number };

/** A list or a record is shown up to this many elements, and this many levels deep. */
const SHOWN = 8;
const DEEPEST = 4;
const LONGEST = 160;

/** Whether a value contains a NaN, at any depth of lists and records. */
export function hasNaN(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (isList(value)) return Array.prototype.some.call(value, hasNaN);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNaN);
}

/**
 * The first place where `actual` is not near `expected`, as a pair of values to show: both lists
 * when they are short, else the element of each that differs, with its index.
 */
export function firstDifference(
  expected: unknown,
  actual: unknown,
  tolerance: Tolerance,
): [expected: unknown, actual: unknown, index?: number] | undefined {
  if (!isList(expected))
    return isNear(expected, actual, tolerance) ? undefined : [expected, actual];
  if (!isList(actual) || actual.length !== expected.length) return [expected, actual];
  for (let i = 0; i < expected.length; i++) {
    const difference = firstDifference(expected[i], actual[i], tolerance);
    if (difference && expected.length <= SHOWN) return [expected, actual];
    if (difference) return [expected[i], actual[i], i];
  }
  return undefined;
}

function isNear(expected: unknown, actual: unknown, tolerance: Tolerance): boolean {
  if (typeof expected !== 'number' || typeof actual !== 'number')
    return Object.is(expected, actual);
  if (expected === actual) return true;
  const { absolute = 1e-12, relative = 1e-9 } = tolerance;
  // An infinite `expected` would make the tolerance infinite, so that anything is near.
  if (!Number.isFinite(expected) || !Number.isFinite(actual)) return false;
  return Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
}

/** Formats two values with as many digits as are needed to tell them apart. */
export function formatDistinct(a: unknown, b: unknown, index?: number): [string, string] {
  const at = index === undefined ? '' : ` at [${index}]`;
  for (const digits of [6, 10, 14]) {
    const words: [string, string] = [formatValue(a, digits) + at, formatValue(b, digits) + at];
    if (words[0] !== words[1]) return words;
  }
  return [formatValue(a) + at, formatValue(b) + at];
}

/** A copy of a value: of lists and records, at any depth. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (isTypedArray(value)) return structuredClone(value);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, of]) => [name, copyOf(of)]));
}

/** Whether two values are the same, element by element. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isList(a) && isList(b)) {
    return a.length === b.length && Array.prototype.every.call(a, (of, i) => isSame(of, b[i]));
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b);
  return isSame(Object.entries(a), Object.entries(b));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** The answer's name with its input in full precision: `double(21)`. */
export function formatCall(answer: { name: string }, input: unknown[]): string {
  if (input.length === 0) return answer.name;
  return `${answer.name}(${formatInput(input)})`;
}

/** The values of an input in full precision: `[3, 1], 0.5`. */
export function formatInput(input: unknown[]): string {
  return input.map((value) => formatValue(value)).join(', ');
}

function formatValue(value: unknown, digits?: number, depth = 0): string {
  if (typeof value === 'number') return formatNumber(value, digits);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST));
  if (value instanceof Promise) return 'a Promise';
  // What an answer gives may contain itself.
  if (typeof value === 'object' && depth === DEEPEST) return '…';
  if (isList(value)) {
    const shown = Array.prototype.slice.call(value, 0, SHOWN);
    const items = shown.map((item) => formatValue(item, digits, depth + 1));
    return `[${withRest(items, value.length)}]`;
  }
  if (!isRecord(value)) return String(value);
  const entries = Object.entries(value);
  const shown = entries.slice(0, SHOWN);
  const items = shown.map(([name, of]) => `${name}: ${formatValue(of, digits, depth + 1)}`);
  return entries.length === 0 ? '{}' : `{ ${withRest(items, entries.length)} }`;
}

/** `1, 2, … 4 more` */
function withRest(items: string[], length: number): string {
  const rest = length - items.length;
  return rest > 0 ? `${items.join(', ')}, … ${rest} more` : items.join(', ');
}
