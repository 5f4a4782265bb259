import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OpenBook } from '../../../src/notebook/node/open-book.ts';
import { finishedRuns, takeOver } from '../../../src/notebook/node/shared-results.ts';
import type { Output } from '../../../src/notebook/protocol.ts';

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

const open = (options = {}, modules = {}) =>
  new OpenBook(
    { root, storagePrefix: 'test', modules: {}, editable: [], styles: [] },
    modules,
    options,
  );
const firstOutput = async (book: OpenBook) => (await book.runForBook('a/one')).outputs[0];

it('a snippet of the book runs once for all the numbers that are quoted of it', async () => {
  const book = open();
  expect(await book.runForBook('a/one')).toBe(await book.runForBook('a/one'));
});

it('an exercise is checked once for all who ask what its checks say of its solution', async () => {
  const runs: string[] = [];
  const count = { noteRun: () => runs.push('run') };
  mkdirSync(join(root, 'snippets/a/exercises/b'), { recursive: true });
  write('a/exercises/b/solution', 'export const twice = (x: number) => 2 * x;');
  write(
    'a/exercises/b/checks',
    `import { noteRun } from '#count';
     import { check, near } from '#check';
     import { twice } from './starter.ts';
     noteRun();
     export const checks = [check('doubles', () => near(twice, [1], 2))];`,
  );
  write('a/exercises/b/starter', 'export const twice = (x: number) => x;');
  const modules = { '#count': count };
  for (const book of [open({}, modules), open({}, modules)]) {
    const { verdicts } = await book.checkSolution('a/b');
    expect(verdicts).toMatchObject([{ name: 'doubles', passed: true }]);
  }
  expect(runs).toEqual(['run']);
});

it('what another thread has run is known, as long as no text has changed', async () => {
  const texts = { ...open().snippets };
  const outputs: Output[] = [{ name: 'x', kind: 'number', value: 7 }];
  const result = { module: 'a/one', outputs, inputs: [], log: { lines: [], dropped: 0 } };
  takeOver(root, { texts, results: new Map([['a/one', result]]) });
  expect(await firstOutput(open())).toMatchObject({ value: 7 });
  expect(await finishedRuns(root)).toMatchObject({ texts, results: new Map([['a/one', result]]) });
  write('a/two', 'export const x = 3;');
  expect(await firstOutput(open())).toMatchObject({ value: 3 });
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
