/** The book holds together, and its site can be built. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { book } from '../src/book/book.ts';
import { openBook } from '../src/notebook/node/open-book.ts';
import { validateBook } from '../src/notebook/node/validate-book.ts';
import { readChapters, readOutlines } from '../src/site/outline.ts';

const content = join(book.root, 'content');

test('every chapter names what exists, every snippet runs, and each of them is used', async () => {
  const uses = readOutlines(content).flatMap((page) => page.uses);
  expect(uses.length).toBeGreaterThan(0);
  expect(await validateBook(uses, await openBook(book))).toEqual([]);
});

test('the site is built, with a page for each chapter', async () => {
  const folder = join(book.root, '.cache/site');
  const { resolve } = createRequire(import.meta.url);
  const astro = join(dirname(resolve('astro/package.json')), 'bin/astro.mjs');
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const words = [astro, 'build', '--outDir', folder];
  await promisify(execFile)(process.execPath, words, { cwd: book.root, env });
  for (const { title, address } of readChapters(content)) {
    const html = readFileSync(join(folder, address, 'index.html'), 'utf8');
    expect(html).toContain(`<title>${title} · ${book.title}</title>`);
  }
}, 120_000);
