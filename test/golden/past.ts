/** Asks past releases, listed in past-releases.json, each in an environment of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from './calls.ts';
import { CannotMake, findPython, prepareEnvironment } from './environment.ts';
import type { Places } from './make.ts';

const HERE = import.meta.dirname;

interface Release {
  name: string;
  library: string;
  /** The month in which its wheel was built. */
  built: string;
  /** The Python that it needs. */
  python: string;
  packages: string[];
  /** The name of its patch in the chapter on patches, if it has one. */
  patched?: string;
  /** Asked only to know when an answer changed; pages do not show it. */
  hidden?: boolean;
  /** Question, call, output of ours, and a precision other than float64. */
  calls: string[][];
}

interface Answers {
  version: string;
  calls: (Omit<Call, 'library' | 'version'> & { warns: boolean })[];
  /** Rows as JSON. */
  patched: string[];
}

function ask(release: Release, cache: string): Answers {
  const python = prepareEnvironment(
    release.name,
    findPython([release.python], ''),
    release.packages,
    cache,
  );
  const { status, stdout, stderr } = spawnSync(
    python,
    [join(HERE, 'past.py'), JSON.stringify(release)],
    { encoding: 'utf8', env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' } },
  );
  if (status !== 0) {
    throw new CannotMake(`past.py failed for ${release.name}: ${stderr.trim().split('\n').at(-1)}`);
  }
  console.log(`${release.name}: ${stdout.length} characters`);
  return JSON.parse(stdout);
}

/**
 * Writes past.json, here and in the book's data.
 *
 * @throws CannotMake if one release cannot be asked; no file is touched then
 */
export function askPastReleases({ cache, golden, book }: Places): void {
  const releases: Release[] = JSON.parse(readFileSync(join(HERE, 'past-releases.json'), 'utf8'));
  const answers = releases.map((release) => ({ release, ...ask(release, cache) }));
  const calls = answers.flatMap(({ release, version, calls }) =>
    calls.map(({ question, warns, ...row }) => ({
      question,
      library: release.library,
      version,
      built: release.built,
      hidden: release.hidden ?? false,
      ...row,
      ...(question === 'probabilities' && { warns }),
    })),
  );
  const patched = answers.flatMap(({ patched }) => patched);
  const lines = calls.map((row) => JSON.stringify(row));
  writeFileSync(join(book, 'past.json'), asLines('calls', lines));
  writeFileSync(join(golden, 'past.json'), asLines('patched', patched));
}

function asLines(group: string, rows: string[]): string {
  return `{\n"source": "past.py",\n"${group}": [\n${rows.join(',\n')}\n]\n}\n`;
}
