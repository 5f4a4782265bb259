/** What `npm run golden` says and leaves behind when it cannot do its work. No Python is needed here. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CannotMake, findPython, prepareEnvironment, whyPipFailed } from './environment.ts';
import { makeCurrent } from './make.ts';

afterEach(() => vi.unstubAllEnvs());

const unreachable = `WARNING: Retrying after connection broken by 'NewConnectionError': Temporary failure in name resolution
ERROR: Could not find a version that satisfies the requirement numpy==2.4.6 (from versions: none)
ERROR: No matching distribution found for numpy==2.4.6`;

/** A folder, and in it a stand-in for Python that says it is 3.11 and runs these lines of shell. */
function fakePython(lines: string) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  const python = join(folder, 'python');
  const venv = 'mkdir -p "$3/bin" && cp "$0" "$3/bin/python" && exit 0';
  writeFileSync(
    python,
    `#!/bin/sh\ncase "$1 $2" in\n"-c "*) echo 3.11; exit 0;;\n"-m venv") ${venv};;\nesac\n${lines}\n`,
  );
  chmodSync(python, 0o755);
  const places = {
    cache: join(folder, 'cache'),
    golden: join(folder, 'g'),
    book: join(folder, 'b'),
  };
  for (const place of [places.golden, places.book]) {
    mkdirSync(place);
    writeFileSync(join(place, 'calls.json'), 'as it was');
  }
  const untouched = () =>
    [places.golden, places.book].map((place) => readFileSync(join(place, 'calls.json'), 'utf8'));
  return { python, places, untouched };
}

it('names the Python it wanted, what it tried and the remedy, where there is none', () => {
  expect(() => findPython(['3.11', '3.12'], '/nowhere/python')).toThrow(
    /wanted Python 3\.11, 3\.12; tried \/nowhere\/python \(not found\).*PYTHON=\/path\/to\/python/,
  );
});

it('ends with 1 without Python, and changes no file', () => {
  const before = readFileSync('test/golden/scipy.json', 'utf8');
  const { status, stderr } = spawnSync(process.execPath, ['test/golden/make.ts'], {
    encoding: 'utf8',
    env: { ...process.env, PYTHON: '/nowhere/python' },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/\/nowhere\/python \(not found\)[\s\S]*No file was changed\./);
  expect(readFileSync('test/golden/scipy.json', 'utf8')).toBe(before);
});

it('refuses a word that it does not know', () => {
  const { status, stderr } = spawnSync(process.execPath, ['test/golden/make.ts', 'pats'], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain(
    '"pats" is not known. Use npm run golden, npm run golden -- past, or npm run golden -- twins.',
  );
});

describe('without a network', () => {
  const shell = `cat >&2 <<'END'\n${unreachable}\nEND\nexit 1`;

  it('names the first package and the network, and leaves no half environment', () => {
    const { python, places } = fakePython(shell);
    expect(() => prepareEnvironment('current', python, ['numpy==2.4.6'], places.cache)).toThrow(
      'numpy==2.4.6 could not be installed. The package index cannot be reached: is there a network?',
    );
    expect(existsSync(join(places.cache, 'current'))).toBe(false);
  });

  it('leaves the old files as they were', () => {
    const { python, places, untouched } = fakePython(shell);
    vi.stubEnv('PYTHON', python);
    expect(() => makeCurrent(places)).toThrow(CannotMake);
    expect(untouched()).toEqual(['as it was', 'as it was']);
  });
});

it('names the script that fails, and leaves the old files, though others had written theirs', () => {
  const { python, places, untouched } = fakePython(
    `case "$1" in
truths.py) mkdir -p "$GOLDEN_OUT/book"; echo new > "$GOLDEN_OUT/calls.json"; exit 0;;
truths32.py) echo "ModuleNotFoundError: No module named 'numpy'" >&2; exit 1;;
esac`,
  );
  vi.stubEnv('PYTHON', python);
  expect(() => makeCurrent(places)).toThrow(/truths32\.py failed:\nModuleNotFoundError: .*numpy/);
  expect(untouched()).toEqual(['as it was', 'as it was']);
});

it('uses an environment again that was made from the same list, and makes another for another', () => {
  const { python, places } = fakePython('exit 0');
  const made = prepareEnvironment('current', python, ['a==1'], places.cache);
  writeFileSync(join(places.cache, 'current', 'witness'), '');
  expect(prepareEnvironment('current', python, ['a==1'], places.cache)).toBe(made);
  expect(existsSync(join(places.cache, 'current', 'witness'))).toBe(true);
  prepareEnvironment('current', python, ['a==2'], places.cache);
  expect(existsSync(join(places.cache, 'current', 'witness'))).toBe(false);
});

it.each([
  [unreachable, /^numpy==2\.4\.6 .*is there a network\?$/],
  ['ERROR: No matching distribution found for torch==99', /^torch==99 could not.*pip said: ERROR/],
  ['ERROR: Failed building wheel for jaxlib', /^jaxlib could not be installed/],
  [
    'something else\nOSError: disk full',
    /^The packages could not be installed\. pip said: OSError/,
  ],
])('understands what pip says: %s', (stderr, sentence) => {
  expect(whyPipFailed(stderr)).toMatch(sentence);
});
