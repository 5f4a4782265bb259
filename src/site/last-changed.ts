/** When a file of the book, or the whole of it, last changed. */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

/** What git said, by folder: pages ask for one file after another, and to start git takes its time. */
const known = new Map<string, Map<string, Date>>();

/**
 * The date of the newest commit that touched a file; `undefined` outside a git repository, or for a
 * file that was never committed. In a shallow clone it is the date of the oldest available commit. A commit
 * that is made while this process runs may not count.
 */
export function lastChanged(path: string, folder = process.cwd()): Date | undefined {
  return datesBelow(dirname(path), folder).get(path);
}

/** When the text of the book in a folder last changed; `undefined` outside a git repository. */
export function bookChanged(root: string): Date | undefined {
  return datesBelow('content', root).get('content');
}

/** The dates of a path and of all files below it. */
function datesBelow(path: string, folder: string): Map<string, Date> {
  const key = join(folder, path);
  const dates = known.get(key) ?? new Map<string, Date>();
  if (known.has(key)) return dates;
  known.set(key, dates);
  const words = ['-c', 'core.quotePath=false', 'log', '-c', '--relative', '--name-only'];
  const { stdout } = spawnSync('git', [...words, '--format=%x00%ct', '--', path], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  // Newest first. A merge names the files that it took from neither side.
  for (const commit of (stdout ?? '').split('\0').slice(1)) {
    const [seconds, ...files] = commit.trim().split(/\n+/);
    const date = new Date(Number(seconds) * 1000);
    for (const file of [path, ...files]) if (!dates.has(file)) dates.set(file, date);
  }
  return dates;
}
