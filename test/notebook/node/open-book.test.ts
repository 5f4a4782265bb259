import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OpenBook } from '../../../src/notebook/node/open-book.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'book-'));
  mkdirSync(join(root, 'snippets/a'), { recursive: true });
  write('a/one', `export { x } from './two.ts';`);
  write('a/two', 'export const x = 2;');
});

afterEach(() => rmSync(root, { recursive: true }));

/** Writes a snippet, each time as if a second later. */
let written = 0;
function write(name: string, text: string): void {
  const file = join(root, `snippets/${name}.ts`);
  writeFileSync(file, text);
  written += 1;
  utimesSync(file, written, written);
}

const open = (options = {}) =>
  new OpenBook({ root, storagePrefix: 'test', modules: {}, editable: [], styles: [] }, {}, options);
const firstOutput = async (book: OpenBook) => (await book.runForBook('a/one')).outputs[0];

it('a snippet of the book runs once for all the numbers that are quoted of it', async () => {
  const book = open();
  expect(await book.runForBook('a/one')).toBe(await book.runForBook('a/one'));
});

it('the snippets of a book are read once', async () => {
  const book = open();
  const { snippets } = book;
  write('a/two', 'export const x = 3;');
  expect(book.snippets).toBe(snippets);
  expect(await firstOutput(book)).toMatchObject({ value: 2 });
});

it('the sample answers of an exercise are not among the snippets, and no snippet can import one', async () => {
  mkdirSync(join(root, 'snippets/a/exercises/b'), { recursive: true });
  for (const file of ['checks', 'wrong-sign', 'right-loop']) write(`a/exercises/b/${file}`, '');
  write('a/one', `import './exercises/b/wrong-sign.ts';`);
  const book = open();
  expect(Object.keys(book.snippets)).toEqual(['a/exercises/b/checks', 'a/one', 'a/two']);
  await expect(book.runForBook('a/one')).rejects.toThrow('No snippet "a/exercises/b/wrong-sign"');
});

it('a book that is watched reads what has changed, and runs it again', async () => {
  const book = open({ watch: true });
  const { snippets } = book;
  expect(book.snippets).toBe(snippets);
  expect(await firstOutput(book)).toMatchObject({ value: 2 });
  write('a/two', 'export const x = 3;');
  expect(await firstOutput(book)).toMatchObject({ value: 3 });
  write('a/three', 'export const y = 1;');
  expect(Object.keys(book.snippets)).toEqual(['a/one', 'a/three', 'a/two']);
});
