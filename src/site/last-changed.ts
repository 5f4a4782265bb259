/** When a file of the book, or the whole of it, last changed. */
import { spawnSync } from 'node:child_process';

/**
 * The date of the newest commit that touched a file; `undefined` outside a git repository, or for a
 * file that was never committed. In a shallow clone it is the date of the oldest available commit.
 */
export function lastChanged(path: string, folder = process.cwd()): Date | undefined {
  const words = ['log', '--max-count=1', '--format=%ct', '--', path];
  const { stdout } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
  const seconds = Number.parseInt(stdout ?? '', 10);
  return Number.isNaN(seconds) ? undefined : new Date(seconds * 1000);
}

/** When the text of the book in a folder last changed; `undefined` outside a git repository. */
export function bookChanged(root: string): Date | undefined {
  return lastChanged('content', root);
}
