/**
 * Describes an export of a snippet as plain data that the page can show. The value is not trusted:
 * it may be huge, cyclic, a Proxy or a Promise, so the size of the description is limited.
 */
import { describeFigure, isElement } from '../figure/plot.ts';
import { formatNumber } from '../format.ts';
import { cut, LIMITS } from '../limits.ts';
import { isList, isTypedArray } from '../list.ts';
import type { Output, Series } from '../protocol.ts';

/** What a module's outputs may still take of the limits that they share. */
type Room = { texts: number; values: number; svg: number; elements: number };

/** Describes what a module exports and shows, in order; what is too much is left out, and counted. */
export function describeOutputs(module: string, named: [name: string, value: unknown][]): Output[] {
  const shown = named.filter(([, value]) => typeof value !== 'function');
  const room: Room = { ...LIMITS };
  const outputs = shown
    .slice(0, LIMITS.outputs)
    .flatMap(([name, value]) => describeOutput(module, name, value, room) ?? []);
  const rest = shown.length - LIMITS.outputs;
  if (rest > 0) {
    const message = `A cell shows ${LIMITS.outputs} outputs. ${rest} more were left out.`;
    outputs.push({ name: '…', kind: 'error', message });
  }
  return outputs;
}

/**
 * Describes the export `name` of a module, or returns `undefined` for functions, which are for
 * other snippets. A value that cannot be shown gives an output of kind `error` that says what to
 * export instead.
 */
export function describeOutput(
  module: string,
  fullName: string,
  value: unknown,
  room: Room = { ...LIMITS },
): Output | undefined {
  const name = cut(fullName, LIMITS.name);
  try {
    return describe(name, value, `${module}-${name}`.replace(/\W+/g, '-'), room);
  } catch (error) {
    return refuse(name, `cannot be read: ${error instanceof Error ? error.message : 'it throws'}`);
  }
}

function describe(name: string, value: unknown, idPrefix: string, room: Room): Output | undefined {
  switch (typeof value) {
    case 'function':
      return undefined;
    case 'number':
      return { name, kind: 'number', value };
    case 'string':
      return text(name, value, room);
    case 'bigint':
      return text(name, `${value}n`, room);
    case 'object':
      break;
    default:
      return text(name, String(value), room);
  }
  if (value === null) return text(name, 'null', room);
  if (isElement(value)) {
    const figure = describeFigure(value, idPrefix, room);
    return { name, kind: 'figure', figure: { ...figure, series: takeSeries(figure.series, room) } };
  }
  if (value instanceof Promise) {
    return refuse(name, `is a Promise; write "export const ${name} = await …" to show its result`);
  }
  if (isTypedArray(value)) return vector(name, value);
  if (isMatrix(value)) return matrix(name, value, room);
  if (Array.isArray(value)) return list(name, value, room);
  return record(name, value, room);
}

/** The marks of a figure whose numbers there is room for: each has a table of its own in the page. */
function takeSeries(series: Series[], room: Room): Series[] {
  return series.filter(({ columns, rows }) => {
    const values = columns.length * (Math.min(rows, LIMITS.rows) + 1);
    if (values > room.values) return false;
    room.values -= values;
    return true;
  });
}

function refuse(name: string, message: string): Output {
  return { name, kind: 'error', message: cut(`"${name}" ${message}.`, LIMITS.message) };
}

function text(name: string, value: string, room: Room): Output {
  const shown = value.slice(0, Math.min(LIMITS.text, room.texts));
  room.texts -= shown.length;
  return { name, kind: 'text', text: shown, length: value.length };
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

function matrix(name: string, { data, rows, columns }: MatrixLike, room: Room): Output {
  const at = (row: number, column: number) => data[row * columns + column];
  return table(name, { rows, width: columns, label: String, cell: at }, room);
}

/** Describes an array: numbers as a vector, rows or records as a table, others as one column. */
function list(name: string, values: unknown[], room: Room): Output {
  const rows = values.length;
  const head = values.slice(0, LIMITS.rows);
  if (head.every((value) => typeof value === 'number')) return vector(name, values as number[]);
  if (head.every(isList)) {
    const width = Math.max(...head.map((row) => row.length));
    const cell = (row: number, column: number) => head[row][column];
    return table(name, { rows, width, label: String, cell }, room);
  }
  if (head.every(isRecord)) {
    const keys = [...new Set(head.flatMap((row) => Object.keys(row).slice(0, LIMITS.columns)))];
    const cell = (row: number, column: number) => head[row][keys[column]];
    return table(name, { rows, width: keys.length, label: (i) => keys[i], cell }, room);
  }
  return table(name, { rows, width: 1, label: () => name, cell: (row) => head[row] }, room);
}

/** A plain object is shown as a table of two columns. */
function record(name: string, value: object, room: Room): Output {
  const keys = Object.keys(value);
  const label = (column: number) => ['name', 'value'][column];
  const cell = (row: number, column: number) =>
    column === 0 ? keys[row] : (value as Record<string, unknown>)[keys[row]];
  return table(name, { rows: keys.length, width: 2, label, cell }, room);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !isList(value);
}

/** A table before it is read: its size, and what stands where. */
type TableLike = {
  rows: number;
  width: number;
  label: (column: number) => string;
  cell: (row: number, column: number) => unknown;
};

const LEFT_OUT = `is left out: the tables of a cell show at most ${LIMITS.values} values together`;

/** Reads a table's first columns and rows, as many as there is room for. */
function table(name: string, { rows, width, label, cell }: TableLike, room: Room): Output {
  const shownColumns = Math.min(width, LIMITS.columns);
  const fitting = Math.max(0, Math.floor(room.values / Math.max(1, shownColumns)) - 1);
  const shownRows = Math.min(rows, LIMITS.rows, fitting);
  if (shownRows === 0 && rows > 0 && width > 0) return refuse(name, LEFT_OUT);
  room.values -= shownColumns * (shownRows + 1);
  const columns = Array.from({ length: shownColumns }, (_, column) => ({
    label: cut(label(column), LIMITS.name),
    values: Array.from({ length: shownRows }, (_, row) => atom(cell(row, column))),
  }));
  return { name, kind: 'table', columns, rows };
}

/** One value in a table: a number as it is, anything else as a short text. */
function atom(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return cut(value, LIMITS.name);
  if (isList(value)) {
    const head = Array.from({ length: Math.min(value.length, 8) }, (_, i) => value[i]);
    const words = head.map((item) => (typeof item === 'number' ? formatNumber(item, 6) : '…'));
    return `[${words.join(', ')}${value.length > 8 ? ', …' : ''}]`;
  }
  if (typeof value === 'function') return '(function)';
  if (typeof value === 'object' && value !== null) return '(object)';
  return value === undefined ? '' : cut(String(value), LIMITS.name);
}
