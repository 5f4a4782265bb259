/**
 * The times that chapter 13 names: `npm run bench:speed`. It runs the loops of snippets/speed here, the same loss
 * in C and in WebAssembly (speed.c, by clang), in NumPy and in PyTorch (speed.py, by the Python of `npm run golden`
 * or CORE_BENCH_PYTHON), and writes the least time of each to snippets/speed/measured.ts. One thread each. Run it
 * on a machine that does nothing else; ROUNDS is how often all of them take a turn.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { C, type LossOf, meanLoss, N, rows } from '../../snippets/speed/batch.ts';
import { expOnly, readOnly } from '../../snippets/speed/costs.ts';
import { atOnce, separately } from '../../snippets/speed/gradient.ts';
import { twoPasses } from '../../snippets/speed/no-array.ts';
import { oneLine } from '../../snippets/speed/one-line.ts';
import { onePass } from '../../snippets/speed/online.ts';
import { tableExp } from '../../snippets/speed/table-exp.ts';
import { withTable } from '../../snippets/speed/with-table.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 10);
const HERE = import.meta.dirname;
const MEASURED = resolve(HERE, '../../snippets/speed/measured.ts');

const golden = resolve(HERE, '../../.cache/golden/twins/bin/python');
const python = process.env.CORE_BENCH_PYTHON ?? (existsSync(golden) ? golden : 'python3');

const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** The path of what clang makes of speed.c for so many lanes. */
function compiled(name: string, lanes: number, ...options: string[]): string {
  const to = join(folder, name);
  const source = join(HERE, 'speed.c');
  execFileSync('clang', [`-DLANES=${lanes}`, '-O3', '-Wno-psabi', ...options, source, '-o', to]);
  return to;
}

const FOR_WASM = ['--target=wasm32', '-nostdlib', '-fno-builtin', '-Wl,--no-entry'];
FOR_WASM.push('-Wl,--export=evaluate', '-Wl,--export=__heap_base', '-Wl,--import-memory');

/** The mean loss in WebAssembly. */
async function inWasm(lanes: number, ...options: string[]): Promise<() => number> {
  const file = compiled(`wasm${lanes}`, lanes, ...options, ...FOR_WASM);
  const memory = new WebAssembly.Memory({ initial: 256 });
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { env: { memory } });
  const { evaluate, __heap_base } = instance.exports as unknown as {
    evaluate(z: number, rows: number, columns: number, out: number): void;
    __heap_base: { value: number };
  };
  const at = Math.ceil(__heap_base.value / 64) * 64;
  const z = new Float64Array(memory.buffer, at, N * C);
  z.set(rows.flat());
  const out = new Float64Array(memory.buffer, at + z.byteLength, 2 * N);
  return () => {
    evaluate(at, N, C, at + z.byteLength);
    let sum = 0;
    for (let n = 0; n < N; n++) sum += out[2 * n] + Math.log(out[2 * n + 1]) - rows[n][n % C];
    return sum / N;
  };
}

/** As expOnly has it. */
function tableOnly(z: number[]): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += tableExp(z[i]);
  return sum;
}

/** As expOnly has it, of 0 alone: what one of the two exponentials of the plain form of one pass costs. */
function zeroOnly(z: number[]): number {
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += Math.exp(z[i] - z[i]);
  return sum;
}

const ways: Record<string, LossOf> = {
  ...{
    readOnly,
    expOnly,
    tableOnly,
    zeroOnly,
    oneLine,
    twoPasses,
    onePass,
    withTable,
    separately,
    atOnce,
  },
};
/** As cells of the chapter compare them; a way that is in two of them keeps its shorter time. */
const RACES = [
  'readOnly expOnly',
  'tableOnly',
  'zeroOnly',
  'oneLine twoPasses',
  'twoPasses onePass',
];
RACES.push('twoPasses withTable', 'separately atOnce', 'wasm wasmSimd');

/** What a process of its own does: it prints the least time of each way, and its loss. */
async function race(names: string[]): Promise<void> {
  const works: Record<string, () => number> = {};
  for (const name of names) {
    if (name === 'wasm') works[name] = await inWasm(1);
    else if (name === 'wasmSimd') works[name] = await inWasm(2, '-msimd128');
    else works[name] = () => meanLoss(ways[name]);
  }
  const times: Record<string, { time: number; loss: number }> = {};
  for (let round = 0; round < 25; round++) {
    for (const [name, work] of Object.entries(works)) {
      const start = performance.now();
      const loss = work();
      const time = ((performance.now() - start) * 1e6) / (N * C);
      times[name] = { loss, time: Math.min(time, times[name]?.time ?? time) };
    }
  }
  console.log(JSON.stringify(times));
}

if (process.argv[2]) {
  await race(process.argv.slice(2));
  process.exit();
}

/** The same options for both, so that the lanes are all that differs. */
const NATIVE = ['-DNATIVE', '-lm', '-mavx2', '-mfma'];
const native = { c: compiled('c', 1, ...NATIVE), cSimd: compiled('c-simd', 4, ...NATIVE) };

const least: Record<string, number> = {};
let gigabytes = 0;
const keep = (name: string, time: number) => {
  least[name] = Math.min(time, least[name] ?? time);
};
const truth = meanLoss(twoPasses);
function compare(name: string, loss: number): void {
  if (Math.abs(loss - truth) < 1e-9) return;
  throw new Error(`${name} gives the loss ${loss}, and two passes give ${truth}.`);
}

for (let round = 1; round <= ROUNDS; round++) {
  for (const names of RACES) {
    // A process of its own, as a page is: what ran before decides how a function is compiled.
    const words = [import.meta.filename, ...names.split(' ')];
    const given = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
    for (const name of names.split(' ')) {
      keep(name, given[name].time);
      if (!name.endsWith('Only')) compare(name, given[name].loss);
    }
  }
  for (const [name, program] of Object.entries(native)) {
    const [time, exps, reading, loss] = execFileSync(program, { encoding: 'utf8' })
      .split(' ')
      .map(Number);
    keep(name, time);
    if (name === 'cSimd') keep('cSimdExpOnly', exps);
    gigabytes = Math.max(gigabytes, reading);
    compare(name, loss);
  }
  const given = JSON.parse(execFileSync(python, [join(HERE, 'speed.py')], { encoding: 'utf8' }));
  for (const name of ['numpy', 'torch', 'torch32']) keep(name, given[name]);
  compare('numpy', given.loss);
  console.log(`${round} of ${ROUNDS} rounds`);
}

const machine = `${cpus()[0].model.trim()}, one thread; Node ${process.versions.node}`;
const lines = Object.entries(least).map(([name, time]) => `  ${name}: ${time.toPrecision(3)},`);
writeFileSync(
  MEASURED,
  `/** Written by npm run bench:speed: the least of many rounds. */
export const machine = '${machine}';

/** Nanoseconds for a logit, on that machine. */
export const nanoseconds: Record<string, number> = {
${lines.join('\n')}
};
/** Bytes that it reads from memory in a nanosecond. */
export const bandwidth = ${gigabytes.toPrecision(3)};
`,
);
console.log(readFileSync(MEASURED, 'utf8'));
