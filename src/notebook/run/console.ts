/**
 * The console of a snippet. Its lines appear under the cell; their number and length are limited.
 */
import { formatNumber } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { isList } from '../list.ts';
import type { Log } from '../protocol.ts';

/** Where the lines go: the log of a run, and the function that sends it on. */
type Writer = { log: Log; update(): void };

/** A console that writes to the run that `context` returns; without a run, lines are dropped. */
export function createConsole(context: () => Writer | undefined): Record<string, unknown> {
  const write = (...values: unknown[]) => {
    const writer = context();
    if (!writer) return;
    const { log } = writer;
    if (log.lines.length < LIMITS.lines) {
      log.lines.push(
        values
          .map((value) => inspect(value))
          .join(' ')
          .slice(0, LIMITS.line),
      );
    } else {
      log.dropped += 1;
    }
    writer.update();
  };
  const table = (value: unknown) => write(value);
  const assert = (condition: unknown, ...values: unknown[]) => {
    if (!condition) write('Assertion failed:', ...values);
  };
  const nothing = () => undefined;
  return {
    ...{
      log: write,
      info: write,
      debug: write,
      warn: write,
      error: write,
      trace: write,
      dir: write,
    },
    ...{ table, assert, time: nothing, timeEnd: nothing, clear: nothing, count: nothing },
    ...{ group: write, groupCollapsed: write, groupEnd: nothing },
  };
}

const DEPTH = 2;
const ITEMS = 20;

/** Any value as text; lists, records and texts are cut short. Never throws. */
export function inspect(value: unknown, depth = 0): string {
  try {
    return describe(value, depth);
  } catch {
    return '(cannot be read)';
  }
}

function describe(value: unknown, depth: number): string {
  if (typeof value === 'string') {
    const text = value.slice(0, LIMITS.line);
    return depth === 0 ? text : JSON.stringify(text);
  }
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `(function ${value.name})`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Promise) return '(Promise)';
  if (depth > DEPTH) return '…';
  if (isList(value)) return list(value, depth);
  const keys = Object.keys(value);
  const parts = keys.slice(0, ITEMS).map((key) => {
    return `${key}: ${inspect((value as Record<string, unknown>)[key], depth + 1)}`;
  });
  if (keys.length > ITEMS) parts.push(`… ${keys.length - ITEMS} more`);
  return `{ ${parts.join(', ')} }`;
}

function list(values: ArrayLike<unknown>, depth: number): string {
  const parts = Array.from({ length: Math.min(values.length, ITEMS) }, (_, i) =>
    inspect(values[i], depth + 1),
  );
  if (values.length > ITEMS) parts.push(`… ${values.length - ITEMS} more`);
  return `[${parts.join(', ')}]`;
}
