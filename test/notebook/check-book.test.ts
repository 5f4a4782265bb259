import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBook } from '../../src/notebook/check-book.ts';

const folders: string[] = [];

/** What the check finds in a book of these files. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'book-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({
    'content/none': '',
    'snippets/none': '',
    ...files,
  })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const problems = await checkBook(join(folder, 'content'), join(folder, 'snippets'));
  return problems.map((problem) => problem.replaceAll(`${folder}/`, ''));
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('the check of a book', () => {
  it('finds nothing in a sound one', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        '<Cell snippet="t/a" />\n<Value of="t/a" name="v" index={1} digits={3} />',
      'snippets/t/a.ts': `import { x } from './b.ts';\nexport const v = [x, 2];`,
      'snippets/t/b.ts': 'export const x = 1;',
    });
    expect(problems).toEqual([]);
  });

  it('names file and line of a misspelt snippet, and what was meant', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        'Words.\n\n<Cell snippet="softmax/overflw" />\n<Cell\n  snippet="softmax/overflow"\n/>',
      'snippets/softmax/overflow.ts': 'export const x = 1;',
    });
    expect(problems).toEqual([
      'content/01-a.mdx:3: No snippet "softmax/overflw". Did you mean "softmax/overflow"?',
    ]);
  });

  it('names file and line of a value that no snippet exports', async () => {
    const problems = await problemsOf({
      'content/01-a.mdx':
        'Words\nabout <Value of="t/a" name="entropi" />, <Value of="t/a" name="p" index={2} />.',
      'snippets/t/a.ts': 'export const entropy = 1;\nexport const p = [1, 2];',
    });
    expect(problems).toEqual([
      'content/01-a.mdx:2: t/a.ts has no number "entropi" to quote. Did you mean "entropy"?',
      'content/01-a.mdx:2: t/a.ts has no number "p[2]" to quote. "p" is a vector of 2: quote one element, from index={0} to index={1}.',
    ]);
  });

  it('names a snippet that no chapter uses, and the remedy', async () => {
    const problems = await problemsOf({ 'snippets/t/a.ts': 'export const x = 1;' });
    expect(problems).toEqual([
      'snippets/t/a.ts: no chapter uses this snippet. Show it with <Cell snippet="t/a" />, or delete it.',
    ]);
  });

  it.each([
    ['throws', 'const a = 1;\nthrow new Error("no");', 'snippets/t/a.ts:2:7: Error: no'],
    ['is no TypeScript', 'const = 1;', 'snippets/t/a.ts:1:7: Unexpected token'],
    [
      'imports what it may not',
      `import 'node:fs';`,
      'snippets/t/a.ts:1:8: A snippet cannot import "node:fs".',
    ],
    ['exports a Promise', 'export const x = Promise.resolve(1);', 'write "export const x = await'],
    [
      'draws a figure without words',
      `import * as Plot from '@observablehq/plot';\nexport const f = Plot.plot({});`,
      'add ariaLabel',
    ],
  ])('names a snippet that %s, once', async (_, source, words) => {
    const problems = await problemsOf({
      'content/01-a.mdx': '<Cell snippet="t/a" />\n<Value of="t/a" name="x" />',
      'snippets/t/a.ts': source,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });
});
