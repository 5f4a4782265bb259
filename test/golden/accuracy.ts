/**
 * The accuracy tables: the core beside the libraries, on the same rows. libraries.py made the columns
 * of Python's libraries; those of TensorFlow.js and stdlib are made here, with the core's.
 * `npm run accuracy` writes src/book/data/accuracy.json and prints it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { golden } from '../core/golden.ts';
import { errorInUlps } from '../core/ulp.ts';
import { type Case, readCases } from './accuracy-rows.ts';
import { FORMS, type Form, type Precision } from './forms.ts';
import { tf } from './tensorflow-js.ts';

export interface Score {
  /** The largest error, in units in the last place of the truth, to three digits. */
  maxUlp: number;
  /** On how many rows not one digit is right: an error above half of the truth. */
  rowsLost: number;
}

/** The scores by column: `core`, and the libraries' names. A library may lack the function. */
export type Line = { function: string; rows: number } & Record<string, Score>;

const cases = { float64: readCases('float64'), float32: readCases('float32') };

/** How many units in the last place of a double one of that precision is, and its least normal number. */
const FORMATS = {
  float64: { round: (x: number) => x, unit: 1, normal: 2 ** -1022 },
  float32: { round: Math.fround, unit: 2 ** 29, normal: 2 ** -126 },
};

interface Judgement {
  error: number;
  lost: boolean;
  normal: boolean;
}

/** The entries of a row that count: those whose truth is neither 0 nor infinite in the precision. */
function judge(form: Form, [z, target, truth]: Case, precision: Precision): Judgement[] {
  const { round, unit, normal } = FORMATS[precision];
  const got = form(z, target);
  return truth.flatMap((entry, i) => {
    const { value } = entry;
    const held = round(value);
    if (held === 0 || !Number.isFinite(held)) return [];
    const isNormal = Math.abs(held) >= normal;
    // Below the normal numbers, one unit is always the smallest number there is.
    const error =
      isNormal || unit === 1
        ? errorInUlps(got[i], entry) / unit
        : Math.abs(got[i] - value) / 2 ** -149;
    const lost = !(Math.abs(got[i] - value) <= Math.abs(value) / 2);
    return [{ error: Number.isNaN(error) ? Infinity : error, lost, normal: isNormal }];
  });
}

function scoreOf(rows: Judgement[][]): Score & { rows: number } {
  const counted = rows.filter((row) => row.length > 0);
  const largest = Math.max(0, ...counted.flat().map(({ error }) => error));
  return {
    maxUlp: Number(largest.toPrecision(3)),
    rowsLost: counted.filter((row) => row.some(({ lost }) => lost)).length,
    rows: counted.length,
  };
}

/** The scores in Node by function, and by `subnormal` for all rows with a subnormal truth. */
export function scoresInNode(precision: Precision, column: string) {
  const forms = (FORMS[precision] as Record<string, Record<string, Form>>)[column];
  const scores: Record<string, Score & { rows: number }> = {};
  const below: Judgement[][] = [];
  for (const [name, form] of Object.entries(forms)) {
    const rows = cases[precision][name].map((row) => judge(form, row, precision));
    scores[name] = scoreOf(rows.map((row) => row.filter(({ normal }) => normal)));
    below.push(...rows.map((row) => row.filter(({ normal }) => !normal)));
  }
  if (Object.keys(forms).length === Object.keys(cases[precision]).length) {
    scores.subnormal = scoreOf(below);
  }
  return scores;
}

/** The table of a precision: the columns in Node before and behind those that libraries.py made. */
export function accuracyTable(precision: Precision, ofPython: Line[]): Line[] {
  const inNode = Object.keys(FORMS[precision]).map((column) => {
    return { column, scores: scoresInNode(precision, column) };
  });
  const cell = (place: number, name: string) => {
    const { column, scores } = inNode[place];
    if (!(name in scores)) return {};
    const { rows: _, ...score } = scores[name];
    return { [column]: score };
  };
  return ofPython.map(({ function: name, rows, ...others }) => {
    return { function: name, rows, ...cell(0, name), ...others, ...cell(1, name) } as Line;
  });
}

/** What libraries.py wrote. */
interface OfPython {
  versions: Record<string, string>[];
  float64: Line[];
  float32: Line[];
}

function print(precision: Precision, table: Line[]): void {
  const [, , ...columns] = Object.keys(table[0]);
  const short = (x: number) => (x < 1e4 ? x : x.toExponential(1));
  console.log(
    `${precision}, rows lost / max ULP`.padEnd(36),
    ...columns.map((c) => c.padStart(14)),
  );
  for (const line of table) {
    const cells = columns.map((column) => {
      const score = line[column];
      return (score ? `${score.rowsLost} / ${short(score.maxUlp)}` : '–').padStart(14);
    });
    console.log(`${line.function} (${line.rows} rows)`.padEnd(36), ...cells);
  }
}

if (import.meta.main) {
  const { versions, ...ofPython } = golden<OfPython>('libraries');
  const stdlib = JSON.parse(
    readFileSync('node_modules/@stdlib/math-base-special-log1pexp/package.json', 'utf8'),
  );
  const all = { ...versions[0], 'TensorFlow.js': tf.version_core, stdlib: stdlib.version };
  const tables = (['float64', 'float32'] as const).map((precision) => {
    const table = accuracyTable(precision, ofPython[precision]);
    print(precision, table);
    const asText = (_: string, value: unknown) => (value === Infinity ? 'Infinity' : value);
    const lines = table.map((line) => JSON.stringify(line, asText)).join(',\n');
    return `"${precision}": [\n${lines}\n]`;
  });
  writeFileSync(
    'src/book/data/accuracy.json',
    `{\n"versions": ${JSON.stringify(all)},\n${tables.join(',\n')}\n}\n`,
  );
}
