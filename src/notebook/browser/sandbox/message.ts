/**
 * Checks what comes out of the sandbox. Whatever a snippet has done to its worker, the page takes a
 * message only if it has exactly the form that the protocol gives it, and no more than a cell may show.
 */
import * as v from 'valibot';
import { cutLength, LIMITS } from '../../limits.ts';
import type {
  Column,
  Figure,
  FigureScale,
  InputSpec,
  ModuleResult,
  Output,
  PlotPoint,
  RunError,
  RunEvent,
  Series,
  Verdict,
} from '../../protocol.ts';

/**
 * A message of a worker: it is ready, or it tells of the run with this number. The run is done when all
 * its results were told, and the worker is idle when nothing of it goes on.
 */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'accepted'; run: number }
  | { kind: 'done'; run: number }
  | { kind: 'idle'; run: number }
  | { kind: 'event'; run: number; event: RunEvent };

type Schema<T> = v.GenericSchema<unknown, T>;

const text = (limit: number) => v.pipe(v.string(), v.maxLength(cutLength(limit)));
const name = text(LIMITS.name);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.custom<number>((given) => typeof given === 'number');
const finite = v.pipe(v.number(), v.finite());

/** A list of at most `limit` entries. */
const list = <T>(entry: Schema<T>, limit: number) => v.pipe(v.array(entry), v.maxLength(limit));

/** Numbers, or numbers and short texts: one check for all of them, because there can be thousands. */
const numbers = (limit: number) =>
  v.custom<number[]>(
    (given) => isArray(given, limit) && given.every((entry) => typeof entry === 'number'),
  );
const atoms = (limit: number) =>
  v.custom<(number | string)[]>((given) => isArray(given, limit) && given.every(isAtom));

const isArray = (given: unknown, limit: number): given is unknown[] =>
  Array.isArray(given) && given.length <= limit;
const isAtom = (entry: unknown) =>
  typeof entry === 'number' ||
  (typeof entry === 'string' && entry.length <= cutLength(LIMITS.name));

const column = (rows: number): Schema<Column> =>
  v.strictObject({ label: name, values: atoms(rows) });

const coordinate = v.optional(v.union([number, name]));
const point: Schema<PlotPoint> = v.strictObject({ x: coordinate, y: coordinate });

const input: Schema<InputSpec> = v.variant('kind', [
  v.strictObject({
    kind: v.literal('slider'),
    name,
    min: finite,
    max: finite,
    step: finite,
    value: finite,
  }),
  v.strictObject({
    kind: v.literal('number'),
    name,
    min: v.optional(number),
    max: v.optional(number),
    value: finite,
  }),
  v.strictObject({
    kind: v.literal('choice'),
    name,
    options: list(name, LIMITS.options),
    value: name,
  }),
  v.strictObject({ kind: v.literal('toggle'), name, value: v.boolean() }),
  v.strictObject({
    kind: v.literal('point'),
    name,
    axes: list(
      v.strictObject({
        axis: v.picklist(['x', 'y']),
        name,
        min: finite,
        max: finite,
        step: v.optional(finite),
      }),
      2,
    ),
    value: point,
  }),
]);

const scale: Schema<FigureScale> = v.strictObject({
  label: name,
  type: name,
  domain: atoms(LIMITS.entries),
  range: numbers(LIMITS.entries),
  centres: v.optional(numbers(LIMITS.entries)),
});

const facets = v.strictObject({
  label: name,
  names: atoms(LIMITS.entries),
  offsets: numbers(LIMITS.entries),
});

const tipLine = v.strictObject({ label: name, value: name, colour: v.optional(name) });
const place = v.optional(count);

const series: Schema<Series> = v.strictObject({
  label: name,
  columns: list(column(LIMITS.seriesRows), LIMITS.columns),
  rows: count,
  x: place,
  y: place,
  z: place,
  fx: place,
  fy: place,
  tips: v.optional(list(list(tipLine, LIMITS.columns), LIMITS.seriesRows)),
});

const svg = v.pipe(v.string(), v.maxLength(LIMITS.svg));

const figure: Schema<Figure> = v.strictObject({
  svg,
  legend: list(v.strictObject({ text: text(LIMITS.line), svg: v.optional(svg) }), LIMITS.entries),
  alt: text(LIMITS.message),
  caption: v.optional(text(LIMITS.message)),
  width: number,
  height: number,
  scales: v.strictObject({ x: v.optional(scale), y: v.optional(scale) }),
  facets: v.strictObject({ fx: v.optional(facets), fy: v.optional(facets) }),
  series: list(series, LIMITS.series),
});

const output: Schema<Output> = v.variant('kind', [
  v.strictObject({ name, kind: v.literal('number'), value: number }),
  v.strictObject({
    name,
    kind: v.literal('vector'),
    values: numbers(LIMITS.vector),
    length: count,
  }),
  v.strictObject({
    name,
    kind: v.literal('table'),
    columns: list(column(LIMITS.rows), LIMITS.columns),
    rows: count,
  }),
  v.strictObject({ name, kind: v.literal('text'), text: text(LIMITS.text), length: count }),
  v.strictObject({ name, kind: v.literal('figure'), figure }),
  v.strictObject({ name, kind: v.literal('error'), message: text(LIMITS.message) }),
]);

const moduleName = text(LIMITS.name);
const where = v.optional(count);

const error: Schema<RunError> = v.strictObject({
  kind: v.picklist(['syntax', 'import', 'runtime']),
  message: text(LIMITS.message + LIMITS.line),
  module: moduleName,
  line: where,
  column: where,
  path: v.optional(
    list(v.strictObject({ module: moduleName, line: count, column: count }), LIMITS.path),
  ),
});

const verdict: Schema<Verdict> = v.strictObject({
  name: text(LIMITS.message),
  passed: v.boolean(),
  call: text(LIMITS.message),
  expected: text(LIMITS.message),
  actual: text(LIMITS.message),
});

const log = v.strictObject({ lines: list(text(LIMITS.line), LIMITS.lines), dropped: count });
// One more than a module may have: the sentence that says how many were left out.
const outputs = v.pipe(
  list(output, LIMITS.outputs + 1),
  v.check((given) => sizeOf(given) <= 1, 'too much'),
);

const result: Schema<ModuleResult> = v.strictObject({
  module: moduleName,
  outputs,
  inputs: list(input, LIMITS.inputs),
  log,
  error: v.optional(error),
  checks: v.optional(list(verdict, LIMITS.checks)),
  triggeredBy: v.optional(list(moduleName, LIMITS.outputs)),
});

const progress = v.strictObject({ done: finite, total: finite, label: name });

const event: Schema<RunEvent> = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), module: moduleName }),
  v.strictObject({
    kind: v.literal('update'),
    module: moduleName,
    outputs,
    log,
    progress: v.optional(progress),
  }),
  v.strictObject({ kind: v.literal('result'), result }),
]);

const message: Schema<WorkerMessage> = v.variant('kind', [
  v.strictObject({ kind: v.literal('ready') }),
  v.strictObject({ kind: v.literal('accepted'), run: count }),
  v.strictObject({ kind: v.literal('done'), run: count }),
  v.strictObject({ kind: v.literal('idle'), run: count }),
  v.strictObject({ kind: v.literal('event'), run: count, event }),
]);

/** The message, or `undefined` when it does not have the form of one. */
export function readMessage(data: unknown): WorkerMessage | undefined {
  const { success, output } = v.safeParse(message, data, { abortEarly: true });
  return success ? output : undefined;
}

/** What the texts, tables and figures of a module take of the limits that they share; 1 is all of it. */
function sizeOf(given: Output[]): number {
  let [texts, values, characters] = [0, 0, 0];
  for (const each of given) {
    if (each.kind === 'text') texts += each.text.length;
    if (each.kind === 'table') for (const { values: all } of each.columns) values += all.length;
    if (each.kind === 'figure') {
      const { svg, legend } = each.figure;
      characters += legend.reduce((sum, part) => sum + (part.svg?.length ?? 0), svg.length);
    }
  }
  return Math.max(texts / LIMITS.texts, values / LIMITS.values, characters / LIMITS.svg);
}
