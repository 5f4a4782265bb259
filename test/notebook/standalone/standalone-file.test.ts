import { execFileSync, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenBook } from '../../../src/notebook/node/open-book.ts';
import type { Output } from '../../../src/notebook/protocol.ts';
import { exerciseOf } from '../../../src/notebook/run/exercise.ts';
import {
  readStatements,
  standaloneFile,
} from '../../../src/notebook/standalone/standalone-file.ts';
import { miniBook, opened } from '../../support/book.ts';
import type { Ran } from './run-files.ts';

const credit = {
  from: '“Roots” in “A book”',
  address: 'https://book.example/roots/',
  licence: 'https://spdx.org/licenses/MIT.html',
};

/** The names of a book's snippets, but those of its exercises. */
const namesOf = ({ snippets }: OpenBook) =>
  Object.keys(snippets).filter((name) => !exerciseOf(name));

const figuresOf = (outputs: Output[]) =>
  outputs.flatMap(({ kind, name }) => (kind === 'figure' ? [name] : []));

/** Writes the files of a book's snippets to a folder of their own; gives the text of each. */
async function writeFiles(book: OpenBook): Promise<{ folder: string; texts: Map<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'standalone-'));
  const names = namesOf(book);
  const inliner = readStatements(book.book, names);
  const texts = new Map<string, string>();
  for (const name of names) {
    const { outputs } = await book.runForBook(name);
    const text = standaloneFile(book.book, inliner, name, figuresOf(outputs), credit);
    texts.set(name, text);
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, `${name}.ts`), text);
  }
  return { folder, texts };
}

/** Runs files in as many processes as the machine of the tests has cores. */
async function runFiles(files: string[]): Promise<Map<string, Ran>> {
  const results = new Map<string, Ran>();
  const run = (own: string[]) =>
    new Promise<void>((done, fail) => {
      const child = fork(join(import.meta.dirname, 'run-files.ts'), { serialization: 'advanced' });
      child.on('message', (ran: Ran) => results.set(ran.file, ran));
      child.on('error', fail);
      child.on('exit', () => done());
      child.send(own);
    });
  await Promise.all([0, 1].map((share) => run(files.filter((_, i) => i % 2 === share))));
  return results;
}

/** Outputs without the ids of the cell and with −0, NaN and all digits: what is compared. */
const comparable = (outputs: Output[]) => outputs.filter(({ kind }) => kind !== 'figure');

describe.each([
  ['the small book', miniBook],
  ['the book', opened],
])('the files of %s', (_, book) => {
  test('give in Node what the page shows, and import nothing', { timeout: 60_000 }, async () => {
    const { folder, texts } = await writeFiles(book);
    const names = namesOf(book);
    expect(names.length).toBeGreaterThan(4);
    const results = await runFiles(names.map((name) => join(folder, `${name}.ts`)));
    let compared = 0;
    for (const name of names) {
      const { outputs = [], printed = [], error } = results.get(join(folder, `${name}.ts`)) ?? {};
      expect(error, name).toBeUndefined();
      const recorded = comparable((await book.runForBook(name)).outputs);
      expect(comparable(outputs).sort(byName), name).toEqual(recorded.sort(byName));
      for (const output of recorded) {
        const line = output.kind === 'table' ? output.name : `${output.name} = `;
        expect(
          printed.some((one) => one.startsWith(line)),
          `${name}: ${line}`,
        ).toBe(true);
      }
      compared += recorded.length;
      expect(texts.get(name), name).not.toMatch(/^import |\bimport\(/m);
      expect(texts.get(name), name).not.toContain('undefined#');
    }
    expect(compared).toBeGreaterThan(names.length);
  });
});

const byName = (a: Output, b: Output) => (a.name < b.name ? -1 : 1);

test('a file runs alone in an empty folder, prints its outputs, and says where it is from', async () => {
  const { texts } = await writeFiles(miniBook);
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  const text = texts.get('quadratic/parabola') ?? '';
  writeFileSync(join(folder, 'parabola.ts'), text);
  const printed = execFileSync(process.execPath, ['parabola.ts'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { outputs } = await miniBook.runForBook('quadratic/parabola');
  for (const output of outputs) {
    if (output.kind === 'number') expect(printed).toContain(`${output.name} = ${output.value}\n`);
    if (output.kind === 'vector') {
      expect(printed).toContain(`${output.name} = [${output.values.join(', ')}]\n`);
    }
  }
  expect(readdirSync(folder).map((file) => basename(file))).toEqual(['parabola.ts']);
  for (const part of [
    'parabola.ts, from “Roots” in “A book”',
    credit.address,
    credit.licence,
    'node parabola.ts',
    'What draws is left out (figure)',
    '// From src/algebra/roots.ts',
  ]) {
    expect(text).toContain(part);
  }
});
