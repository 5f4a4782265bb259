/** Virtual environments of Python, made once and kept in the cache. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Why the truth cannot be made, in words for the person who asked. */
export class CannotMake extends Error {}

/** `3.11` of the Python at that path or name; undefined if there is none that runs. */
function versionOf(python: string): string | undefined {
  const code = 'import sys; print("%d.%d" % sys.version_info[:2])';
  const { status, stdout } = spawnSync(python, ['-c', code], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * A Python of one of these versions. $PYTHON is asked alone, if it is set.
 *
 * @throws CannotMake when there is none
 */
export function findPython(versions: string[], chosen = process.env.PYTHON): string {
  const named = versions.map((version) => `python${version}`);
  const ofPyenv = versions.flatMap((version) =>
    globSync(join(homedir(), `.pyenv/versions/${version}.*/bin/python`)),
  );
  const candidates = chosen ? [chosen] : ['python3', ...named, ...ofPyenv];
  const found = candidates.find((python) => versions.includes(versionOf(python) ?? ''));
  if (found) return found;
  const wanted = `Python ${versions.join(', ')}`;
  const tried = candidates.map((python) => `${python} (${versionOf(python) ?? 'not found'})`);
  throw new CannotMake(
    `No Python of the right version: wanted ${wanted}; tried ${tried.join(', ')}. ` +
      'Install one, or name one: PYTHON=/path/to/python npm run golden.',
  );
}

/**
 * The Python of the environment `name`, with these packages in it. What is there from last time is used
 * again if it was made from the same list.
 *
 * @param cache the folder of all environments
 * @throws CannotMake when it cannot be made; nothing is left of it then
 */
export function prepareEnvironment(
  name: string,
  python: string,
  packages: string[],
  cache: string,
): string {
  const folder = join(cache, name);
  const made = join(folder, 'made-from.txt');
  const list = packages.join('\n');
  const inside = join(folder, 'bin', 'python');
  if (existsSync(made) && readFileSync(made, 'utf8') === list) return inside;

  rmSync(folder, { recursive: true, force: true });
  console.log(`Making the environment ${folder} …`);
  const venv = spawnSync(python, ['-m', 'venv', folder], { encoding: 'utf8' });
  if (venv.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    const said = `${venv.stdout}${venv.stderr}`.trim();
    throw new CannotMake(
      `${python} cannot make a virtual environment. (Debian has that in python3-venv.) It said: ${said}`,
    );
  }
  const pip = spawnSync(
    inside,
    ['-m', 'pip', 'install', '--disable-pip-version-check', '--progress-bar', 'off', ...packages],
    { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] },
  );
  if (pip.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new CannotMake(whyPipFailed(pip.stderr));
  }
  writeFileSync(made, list);
  return inside;
}

/** Pip's complaint in a sentence: which package, and whether the network is to blame. */
export function whyPipFailed(stderr: string): string {
  const [, name] =
    /No matching distribution found for (\S+)/.exec(stderr) ??
    /Could not find a version that satisfies the requirement (\S+)/.exec(stderr) ??
    /Failed (?:to build|building wheel for) (\S+)/i.exec(stderr) ??
    [];
  const what = name ? `${name} could not be installed.` : 'The packages could not be installed.';
  const unreachable = /NewConnectionError|ConnectTimeout|name resolution|Network is unreachable/;
  if (unreachable.test(stderr)) {
    return `${what} The package index cannot be reached: is there a network?`;
  }
  const errors = stderr.split('\n').filter((line) => line.startsWith('ERROR:'));
  return `${what} pip said: ${errors.join(' ') || stderr.trim().split('\n').at(-1)}`;
}
