/** What an author gets wrong stops the real build, with a sentence that says where and what to do. */
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildSite } from '../support/build-site.ts';

const book = join(process.cwd(), '.cache/bad-book');
const page = (text: string) => `---\ntitle: X\n---\n\n${text}\n`;

beforeEach(() => {
  rmSync(book, { recursive: true, force: true });
  mkdirSync(book, { recursive: true });
  for (const folder of ['src', 'snippets', 'content']) {
    cpSync(folder, join(book, folder), { recursive: true });
  }
  for (const file of ['astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(file, join(book, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(book, 'node_modules'), 'junction');
});

const build = () => buildSite(join(book, 'dist'), '/', book);

test('a formula that cannot be read stops the build by its file and line', async () => {
  writeFileSync(join(book, 'content/99-x.mdx'), page('A sum: $\\sum_{i$.'));
  await expect(build()).rejects.toThrow(/content\/99-x\.mdx:5: KaTeX cannot read the formula /);
});

test('two chapters of one number stop the build by the names of both', async () => {
  writeFileSync(join(book, 'content/99-x.mdx'), page('One.'));
  writeFileSync(join(book, 'content/99-y.mdx'), page('Two.'));
  await expect(build()).rejects.toThrow(
    'content/99-x.mdx and content/99-y.mdx are both chapter 99: give one of them another number.',
  );
});

test('a link to a page that does not exist stops the build by its file and line', async () => {
  writeFileSync(join(book, 'content/99-x.mdx'), page('See [this](/notatoin/).'));
  await expect(build()).rejects.toThrow(
    'content/99-x.mdx:5: no page has the address "/notatoin/". Did you mean "/notation/"?',
  );
});
