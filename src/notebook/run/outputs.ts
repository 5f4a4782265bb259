/**
 * Describes an export of a snippet as plain data that the page can show. The value is not trusted:
 * it may be huge, cyclic, a Proxy or a Promise, so the size of the description is limited.
 */
import { describeFigure, isElement } from '../figure/plot.ts';
import { formatNumber } from '../format.ts';
import { isList, isTypedArray } from '../list.ts';
import type { Column, Output } from '../protocol.ts';

/** How much of an output is kept. The rest is counted, and the page says so. */
export const LIMITS = { vector: 1000, rows: 200, columns: 50, text: 10_000 };

/**
 * Describes the export `name` of a module, or returns `undefined` for functions, which are for
 * other snippets. A value that cannot be shown gives an output of kind `error` that says what to
 * export instead.
 */
export function describeOutput(module: string, name: string, value: unknown): Output | undefined {
  try {
    return describe(name, value, `${module}-${name}`.replace(/\W+/g, '-'));
  } catch (error) {
    return refuse(name, `cannot be read: ${error instanceof Error ? error.message : 'it throws'}`);
  }
}

function describe(name: string, value: unknown, idPrefix: string): Output | undefined {
  switch (typeof value) {
    case 'function':
      return undefined;
    case 'number':
      return { name, kind: 'number', value };
    case 'string':
      return text(name, value);
    case 'bigint':
      return text(name, `${value}n`);
    case 'object':
      break;
    default:
      return text(name, String(value));
  }
  if (value === null) return text(name, 'null');
  if (isElement(value)) return { name, kind: 'figure', figure: describeFigure(value, idPrefix) };
  if (value instanceof Promise) {
    return refuse(name, `is a Promise; write "export const ${name} = await …" to show its result`);
  }
  if (isTypedArray(value)) return vector(name, value);
  if (isMatrix(value)) return matrix(name, value);
  if (Array.isArray(value)) return list(name, value);
  return record(name, value);
}

function refuse(name: string, message: string): Output {
  return { name, kind: 'error', message: `"${name}" ${message}.` };
}

function text(name: string, value: string): Output {
  return { name, kind: 'text', text: value.slice(0, LIMITS.text), length: value.length };
}

function vector(name: string, values: ArrayLike<number | bigint>): Output {
  const shown = Array.from({ length: Math.min(values.length, LIMITS.vector) }, (_, i) =>
    Number(values[i]),
  );
  return { name, kind: 'vector', values: shown, length: values.length };
}

type MatrixLike = { data: ArrayLike<number>; rows: number; columns: number };

function isMatrix(value: object): value is MatrixLike {
  return (
    'data' in value &&
    ArrayBuffer.isView(value.data) &&
    'rows' in value &&
    typeof value.rows === 'number' &&
    'columns' in value &&
    typeof value.columns === 'number'
  );
}

function matrix(name: string, { data, rows, columns }: MatrixLike): Output {
  return table(name, rows, columns, String, (row, column) => data[row * columns + column]);
}

/** Describes an array: numbers as a vector, rows or records as a table, others as one column. */
function list(name: string, values: unknown[]): Output {
  const head = values.slice(0, LIMITS.rows);
  if (head.every((value) => typeof value === 'number')) return vector(name, values as number[]);
  if (head.every(isList)) {
    const width = Math.max(...head.map((row) => row.length));
    return table(name, values.length, width, String, (row, column) => head[row][column]);
  }
  if (head.every(isRecord)) {
    const keys = [...new Set(head.flatMap((row) => Object.keys(row).slice(0, LIMITS.columns)))];
    return table(
      name,
      values.length,
      keys.length,
      (column) => keys[column],
      (row, column) => head[row][keys[column]],
    );
  }
  return table(
    name,
    values.length,
    1,
    () => name,
    (row) => head[row],
  );
}

/** A plain object is shown as a table of two columns. */
function record(name: string, value: object): Output {
  const keys = Object.keys(value);
  return table(
    name,
    keys.length,
    2,
    (column) => ['name', 'value'][column],
    (row, column) => (column === 0 ? keys[row] : (value as Record<string, unknown>)[keys[row]]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

function table(
  name: string,
  rows: number,
  width: number,
  label: (column: number) => string,
  cell: (row: number, column: number) => unknown,
): Output {
  const columns: Column[] = [];
  for (let column = 0; column < Math.min(width, LIMITS.columns); column++) {
    const values: Column['values'] = [];
    for (let row = 0; row < Math.min(rows, LIMITS.rows); row++)
      values.push(atom(cell(row, column)));
    columns.push({ label: label(column), values });
  }
  return { name, kind: 'table', columns, rows };
}

const CELL_TEXT = 200;

/** One value in a table: a number as it is, anything else as a short text. */
function atom(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value.slice(0, CELL_TEXT);
  if (isList(value)) {
    const head = Array.from({ length: Math.min(value.length, 8) }, (_, i) => value[i]);
    const words = head.map((item) => (typeof item === 'number' ? formatNumber(item, 6) : '…'));
    return `[${words.join(', ')}${value.length > 8 ? ', …' : ''}]`;
  }
  if (typeof value === 'function') return '(function)';
  if (typeof value === 'object' && value !== null) return '(object)';
  return value === undefined ? '' : String(value).slice(0, CELL_TEXT);
}
