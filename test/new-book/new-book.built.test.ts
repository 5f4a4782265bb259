/** A new book is built and passes its own tests. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { writeBook } from '../../src/new-book/new-book.ts';

/** Inside of the project, whose packages serve it there. */
const folder = join(process.cwd(), '.cache/new-book');

test('a new book passes its tests, one of which builds its site, and has nothing of this book', async () => {
  rmSync(folder, { recursive: true, force: true });
  writeBook(folder);
  const vitest = join(process.cwd(), 'node_modules/vitest/vitest.mjs');
  const { VITEST: _, ...env } = process.env;
  const run = promisify(execFile)(process.execPath, [vitest, 'run'], { cwd: folder, env });
  const said = await run.catch(({ stdout, stderr }) => ({ stdout: `failed: ${stdout}${stderr}` }));
  expect(said.stdout).toMatch(/Tests\s+.*2 passed/);
  expect(said.stdout).not.toMatch(/failed/);
  const pages = readdirSync(join(folder, '.cache/site'), { recursive: true, encoding: 'utf8' });
  const html = pages.filter((file) => file.endsWith('.html'));
  expect(html).toContain('a-first-chapter/index.html');
  const named = html.filter((file) =>
    /softmax|sigmoid|cross-entropy/i.test(readFileSync(join(folder, '.cache/site', file), 'utf8')),
  );
  expect(named).toEqual([]);
}, 120_000);
