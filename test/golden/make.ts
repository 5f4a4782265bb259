/**
 * Remakes the files of outside truth: `npm run golden`. The libraries of today are installed from
 * requirements.txt into an environment in .cache; `npm run golden -- past` asks those releases of the
 * past that the book mentions, each in an environment of its own.
 *
 * Everything is made in a folder of its own first. If anything fails, the old files are left as they
 * are, and it ends with 1.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { book as theBook } from '../../src/book/book.ts';
import { listTwins } from '../../src/notebook/node/twins.ts';
import { type Call, type Inputs, withTensorFlowJs } from './calls.ts';
import { CannotMake, findPython, prepareEnvironment } from './environment.ts';
import { askPastReleases } from './past.ts';

const HERE = import.meta.dirname;
const BOOK_DATA = resolve(HERE, '../../src/book/data');
const PYTHONS = ['3.11', '3.12', '3.13'];
/** In this order: libraries.py reads what the first two wrote. */
const SCRIPTS = ['truths', 'truths32', 'libraries', 'pytorch', 'post', 'scipy_rows', 'calls'];
SCRIPTS.push('patches', 'learning', 'calibration', 'floats', 'tokens');

/** What the twins of snippets import; the environment of these alone is made in a minute. */
const OF_TWINS = ['numpy', 'torch'];

/** Runs a script, which writes its files into `stage`. */
function runScript(python: string, script: string, stage: string, ...words: string[]): void {
  const env = {
    ...process.env,
    GOLDEN_OUT: stage,
    PYTHONDONTWRITEBYTECODE: '1',
    TF_CPP_MIN_LOG_LEVEL: '3',
    CUDA_VISIBLE_DEVICES: '-1',
  };
  const { status, stderr } = spawnSync(python, [`${script}.py`, ...words], {
    cwd: HERE,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (status === 0) return;
  throw new CannotMake(`${script}.py failed:\n${stderr.trim().split('\n').slice(-12).join('\n')}`);
}

/** Puts the answers of TensorFlow.js into calls.json. */
function askTensorFlowJs(file: string): void {
  const { inputs, calls } = JSON.parse(readFileSync(file, 'utf8')) as {
    inputs: Inputs[];
    calls: Call[];
  };
  const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row)).join(',\n');
  const answered = withTensorFlowJs(calls, inputs);
  writeFileSync(
    file,
    `{\n"source": "calls.py and calls.ts",\n"inputs": [\n${lines(inputs)}\n],\n"calls": [\n${lines(answered)}\n]\n}\n`,
  );
}

function moveInto(folder: string, from: string): void {
  for (const name of readdirSync(from).filter((file) => file.endsWith('.json'))) {
    copyFileSync(join(from, name), join(folder, name));
  }
}

/** Where the files go and the environments are kept; tests use folders of their own. */
export interface Places {
  cache: string;
  golden: string;
  book: string;
}

/**
 * Makes the files of the libraries of today.
 *
 * @throws CannotMake before any file is touched
 */
export function makeCurrent({ cache, golden, book }: Places): void {
  const python = resolve(prepareEnvironment('current', findPython(PYTHONS), requirements(), cache));
  const stage = emptyStage(cache);
  for (const script of SCRIPTS) runScript(python, script, stage);
  runTwins(python, stage);
  askTensorFlowJs(join(stage, 'book', 'calls.json'));
  moveInto(golden, stage);
  moveInto(book, join(stage, 'book'));
}

/**
 * Runs the twins of snippets alone.
 *
 * @throws CannotMake when one of them fails; no file is touched then
 */
export function makeTwins({ cache, book }: Omit<Places, 'golden'>): void {
  const packages = requirements().filter((line) => OF_TWINS.includes(line.split('==')[0]));
  const python = resolve(prepareEnvironment('twins', findPython(PYTHONS), packages, cache));
  const stage = emptyStage(cache);
  runTwins(python, stage);
  moveInto(book, join(stage, 'book'));
}

/** The lines of requirements.txt that name a package. */
function requirements(): string[] {
  const lines = readFileSync(join(HERE, 'requirements.txt'), 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#'));
}

function emptyStage(cache: string): string {
  const stage = resolve(cache, 'new');
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(join(stage, 'book'), { recursive: true });
  return stage;
}

function runTwins(python: string, stage: string): void {
  const files = listTwins(theBook).map(({ file }) => file);
  runScript(python, 'twins', stage, theBook.root, ...files);
}

if (import.meta.main) {
  const places = { cache: '.cache/golden', golden: HERE, book: BOOK_DATA };
  const [what, ...more] = process.argv.slice(2);
  try {
    if (more.length > 0 || (what && !['past', 'twins'].includes(what))) {
      throw new CannotMake(
        `"${[what, ...more].join(' ')}" is not known. Use npm run golden, npm run golden -- past, or npm run golden -- twins.`,
      );
    }
    if (what === 'past') {
      askPastReleases(places);
    } else if (what === 'twins') {
      makeTwins(places);
    } else {
      makeCurrent(places);
      spawnSync(process.execPath, ['test/golden/accuracy.ts'], { stdio: 'inherit' });
    }
    console.log('Made. git diff shows what has changed.');
  } catch (error) {
    if (!(error instanceof CannotMake)) throw error;
    console.error(`${error.message}\nNo file was changed.`);
    process.exitCode = 1;
  }
}
