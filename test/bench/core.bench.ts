/**
 * The batched losses of the core beside NumPy, PyTorch and TensorFlow.js, one thread, float64 (float32 in
 * TensorFlow.js, which has no other). `npm run bench:core`. Every round times each of them on the same
 * data, so that a busy machine slows all alike; ratios to NumPy, above 1 is faster than NumPy. A Python
 * that has NumPy is CORE_BENCH_PYTHON, that of `npm run golden`, or python3.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  matrix,
  meanSquaredErrorLoss,
  sigmoidCrossEntropyLoss,
  sigmoidCrossEntropyLossAndGradient,
  softmax,
  softmaxCrossEntropyLoss,
  softmaxCrossEntropyLossAndGradient,
} from '../../src/core/index.ts';
import { tf } from '../golden/tensorflow-js.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 30);

let state = 20220729;
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return ((state >>> 0) + 0.5) / 2 ** 32;
}
const normal = (deviation: number) =>
  deviation * Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

const folder = mkdtempSync(join(tmpdir(), 'bench-core-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const keep = (name: string, data: Float64Array | Int32Array) => {
  writeFileSync(join(folder, `${name}.bin`), data);
};

interface Task {
  name: string;
  repeats: number;
  ours: () => unknown;
  /** Not for gradients: TensorFlow.js has none of these in its core package. */
  tensorflow?: () => { dispose(): void };
}

function ofClasses(rows: number, columns: number, repeats: number): Task[] {
  const logits = matrix(
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => normal(2))),
  );
  const labels = Int32Array.from({ length: rows }, () => Math.floor(random() * columns));
  keep(`logits${rows}`, logits.data as Float64Array);
  keep(`labels${rows}`, labels);
  const gradient = new Float64Array(rows * columns);
  const each = Array.from({ length: rows }, (_, n) =>
    logits.data.subarray(n * columns, (n + 1) * columns),
  );
  const z = tf.tensor2d(Float32Array.from(logits.data), [rows, columns]);
  const y = tf.oneHot(tf.tensor1d(labels, 'int32'), columns) as typeof z;
  const size = `[${rows}, ${columns}]`;
  return [
    {
      name: `${size} loss`,
      ours: () => softmaxCrossEntropyLoss(logits, labels),
      tensorflow: () => tf.losses.softmaxCrossEntropy(y, z),
    },
    {
      name: `${size} gradient`,
      ours: () => softmaxCrossEntropyLossAndGradient(logits, labels, { gradient }),
    },
    {
      name: `${size} softmax`,
      ours: () => each.map((row) => softmax(row)),
      tensorflow: () => tf.softmax(z),
    },
  ].map((task) => ({ ...task, repeats }));
}

function ofEntries(count: number): Task[] {
  const logits = matrix([Float64Array.from({ length: count }, () => normal(3))]);
  const targets = matrix([Float64Array.from({ length: count }, () => Number(random() < 0.5))]);
  keep('binary', logits.data as Float64Array);
  keep('answers', targets.data as Float64Array);
  const gradient = new Float64Array(count);
  const z = tf.tensor1d(Float32Array.from(logits.data));
  const y = tf.tensor1d(Float32Array.from(targets.data));
  return [
    {
      name: '10^6 loss',
      ours: () => sigmoidCrossEntropyLoss(logits, targets),
      tensorflow: () => tf.losses.sigmoidCrossEntropy(y, z),
    },
    {
      name: '10^6 gradient',
      ours: () => sigmoidCrossEntropyLossAndGradient(logits, targets, { gradient }),
    },
    {
      name: '10^6 squares',
      ours: () => meanSquaredErrorLoss(logits, targets),
      tensorflow: () => tf.losses.meanSquaredError(y, z),
    },
  ].map((task) => ({ ...task, repeats: 1 }));
}

function milliseconds(f: () => unknown, repeats: number): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) f();
  return (performance.now() - start) / repeats;
}

/** A Python that has NumPy, asked for one time after another; undefined where there is none. */
function startPython() {
  const candidates: string[] = [
    process.env.CORE_BENCH_PYTHON ?? '',
    '.cache/golden/twins/bin/python',
    'python3',
  ].filter((path) => path !== '' && (!path.includes('/') || existsSync(path)));
  const python = candidates.find((path) => spawnSync(path, ['-c', 'import numpy']).status === 0);
  if (!python) return undefined;
  const script = new URL('core.py', import.meta.url).pathname;
  const child = spawn(python, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse(String((await lines.next()).value));
  return {
    versions: next,
    time: (name: string, repeats: number): Promise<number | null> => {
      child.stdin.write(`${JSON.stringify([name, repeats])}\n`);
      return next();
    },
    end: () => child.stdin.end(),
  };
}

const tasks = [...ofClasses(1024, 1000, 1), ...ofClasses(64, 10, 200), ...ofEntries(1e6)];
const python = startPython();
const versions = python && (await python.versions());
console.log(
  `${cpus()[0].model.trim()}, Node ${process.version}, TensorFlow.js ${tf.version_core},`,
);
console.log(
  python
    ? `NumPy ${versions.NumPy}, PyTorch ${versions.PyTorch ?? 'not installed'}; ${ROUNDS} rounds.`
    : 'no Python with NumPy: set CORE_BENCH_PYTHON to one.',
);
if (!existsSync('node_modules/mathjs')) console.log('mathjs is not installed, and is left out.');
console.log('Medians; in brackets the middle half of the ratios of a round. Above 1: faster.\n');

const COLUMNS = ['core', 'NumPy', 'PyTorch', 'TensorFlow.js'];
console.log('milliseconds'.padEnd(24), ...COLUMNS.map((name) => name.padStart(14)), '  NumPy/core');
for (const { name, repeats, ours, tensorflow } of tasks) {
  const rounds: (number | null)[][] = [];
  const once = () => tensorflow?.().dispose();
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push([
      milliseconds(ours, repeats),
      (await python?.time(`NumPy ${name}`, repeats)) ?? null,
      (await python?.time(`PyTorch ${name}`, repeats)) ?? null,
      // A few rounds tell how far away it is.
      tensorflow && round < 5 ? milliseconds(once, Math.min(repeats, 20)) : null,
    ]);
  }
  const settled = rounds.slice(Math.min(5, ROUNDS >> 1));
  const of = (values: number[], share: number) =>
    values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];
  const cells = COLUMNS.map((_, k) => {
    const times = (k === 3 ? rounds : settled).map((times) => times[k]).filter((x) => x !== null);
    return (times.length ? of(times, 0.5).toPrecision(3) : '–').padStart(14);
  });
  const ratios = settled.flatMap(([core, numpy]) => (core && numpy ? [numpy / core] : []));
  const spread = [0.25, 0.75].map((share) => of(ratios, share)?.toFixed(2)).join('–');
  console.log(name.padEnd(24), ...cells, `  ${of(ratios, 0.5)?.toFixed(2) ?? '–'} (${spread})`);
}
python?.end();
