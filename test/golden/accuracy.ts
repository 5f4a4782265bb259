// The accuracy table: the core beside NumPy, SciPy and PyTorch, on the same rows.
// npm run accuracy prints it and writes accuracy.json; libraries.py made the other columns.
import { writeFileSync } from 'node:fs';
import * as core from '../../src/core/index.ts';
import { golden } from '../core/golden.ts';
import { entry, errorInUlps, type Truth, type TruthVector } from '../core/ulp.ts';

interface Score {
  /** The largest error, in units in the last place of the truth, to three digits. */
  maxUlp: number;
  /** On how many rows not one digit is right: an error above half of the truth. */
  rowsLost: number;
}

export interface Line {
  function: string;
  rows: number;
  core: Score;
  NumPy: Score;
  SciPy: Score;
  PyTorch: Score;
}

interface Scalars {
  scalars: { z: number; sigmoid: Truth; logSigmoid: Truth; softplus: Truth }[];
  sigmoidLosses: { z: number; y: number; loss: Truth; gradient: Truth }[];
}

interface VectorRow {
  z: number[];
  logSumExp: Truth;
  softmax?: TruthVector;
  logSoftmax?: TruthVector;
  losses: { target: number; loss: Truth; slope: Truth }[];
}

/** What the core gives for a row, with the truth of each number. */
type Answer = [got: number, truth: Truth][];

const { scalars, sigmoidLosses } = golden<Scalars>('scalars');
const { vectors, crowds } = golden<{ vectors: VectorRow[]; crowds: VectorRow[] }>('vectors');
const logits = [...vectors, ...crowds];
const losses = logits.flatMap(({ z, losses }) => losses.map((loss) => ({ z, ...loss })));

function vectorAnswer(got: Float64Array, truth: TruthVector | undefined): Answer {
  return truth ? Array.from(got, (value, i) => [value, entry(truth, i)]) : [];
}

const answers: Record<string, Answer[]> = {
  sigmoid: scalars.map((row) => [[core.sigmoid(row.z), row.sigmoid]]),
  logSigmoid: scalars.map((row) => [[core.logSigmoid(row.z), row.logSigmoid]]),
  softplus: scalars.map((row) => [[core.softplus(row.z), row.softplus]]),
  sigmoidCrossEntropy: sigmoidLosses.map(({ z, y, loss }) => [
    [core.sigmoidCrossEntropy(z, y), loss],
  ]),
  sigmoidCrossEntropyGradient: sigmoidLosses
    .filter(({ y }) => y === 0 || y === 1)
    .map(({ z, y, gradient }) => [[core.sigmoidCrossEntropyGradient(z, y), gradient]]),
  logSumExp: logits.map((row) => [[core.logSumExp(row.z), row.logSumExp]]),
  softmax: logits.map(({ z, softmax }) => vectorAnswer(core.softmax(z), softmax)),
  logSoftmax: logits.map(({ z, logSoftmax }) => vectorAnswer(core.logSoftmax(z), logSoftmax)),
  softmaxCrossEntropy: losses.map(({ z, target, loss }) => [
    [core.softmaxCrossEntropy(z, target), loss],
  ]),
  // At the target alone: elsewhere the gradient is the softmax.
  softmaxCrossEntropyGradient: losses.map(({ z, target, slope }) => [
    [core.softmaxCrossEntropyGradient(z, target)[target], slope],
  ]),
};

/** The core's own score. Rows whose truth is 0 or infinite have no digit to lose. */
export function scoreOf(name: string): Score {
  const counted = answers[name].map((answer) =>
    answer.filter(([, { value }]) => value !== 0 && Number.isFinite(value)),
  );
  const errors = counted.flat().map(([got, truth]) => errorInUlps(got, truth));
  const lost = ([got, { value }]: [number, Truth]) =>
    !(Math.abs(got - value) <= Math.abs(value) / 2);
  return {
    maxUlp: Number(Math.max(...errors).toPrecision(3)),
    rowsLost: counted.filter((answer) => answer.some(lost)).length,
  };
}

if (import.meta.main) {
  const { versions, table } = golden<{ versions: object; table: Omit<Line, 'core'>[] }>(
    'libraries',
  );
  const lines = table.map(({ function: name, rows, ...libraries }) => ({
    function: name,
    rows,
    core: scoreOf(name),
    ...libraries,
  }));
  const infinityAsText = (_: string, value: unknown) => (value === Infinity ? 'Infinity' : value);
  const body = lines.map((line) => JSON.stringify(line, infinityAsText)).join(',\n');
  writeFileSync(
    new URL('../../src/book/data/accuracy.json', import.meta.url),
    `{\n"versions": ${JSON.stringify(versions)},\n"table": [\n${body}\n]\n}\n`,
  );
  const short = (x: number) => (x < 1e4 ? x : x.toExponential(1));
  const columns = ['core', 'NumPy', 'SciPy', 'PyTorch'] as const;
  console.log('max ULP / rows lost'.padEnd(36), ...columns.map((name) => name.padStart(16)));
  for (const line of lines as Line[]) {
    const cells = columns.map((name) => `${short(line[name].maxUlp)} / ${line[name].rowsLost}`);
    console.log(
      `${line.function} (${line.rows} rows)`.padEnd(36),
      ...cells.map((cell) => cell.padStart(16)),
    );
  }
}
