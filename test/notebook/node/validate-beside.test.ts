import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { OpenBook } from '../../../src/notebook/node/open-book.ts';
import { validateBeside } from '../../../src/notebook/node/validate-beside.ts';

const root = mkdtempSync(join(tmpdir(), 'book-'));
const book = {
  root,
  storagePrefix: 'test',
  modules: { '#own': 'own.ts' },
  editable: [],
  styles: [],
};

afterAll(() => rmSync(root, { recursive: true }));

it('a thread finds the mistakes of a book, and what it has run is not run again', async () => {
  mkdirSync(join(root, 'snippets/a'), { recursive: true });
  writeFileSync(join(root, 'own.ts'), 'export const large = 1e308;');
  writeFileSync(
    join(root, 'snippets/a/one.ts'),
    "import { large } from '#own';\nexport const x = [NaN, -0, large];",
  );
  writeFileSync(join(root, 'snippets/a/two.ts'), 'export const y = missing;');
  const cell = { place: 'content/01-a.mdx:3', name: 'Cell', properties: { snippet: 'a/one' } };
  expect(await validateBeside([cell], book)).toEqual([
    'snippets/a/two.ts:1:18: ReferenceError: missing is not defined',
    expect.stringContaining('snippets/a/two.ts: no chapter uses this snippet.'),
  ]);
  // Run again, it would have another number in it.
  const ran = await new OpenBook(book, { '#own': { large: 1 } }).runForBook('a/one');
  expect(ran.outputs).toEqual([{ name: 'x', kind: 'vector', values: [NaN, -0, 1e308], length: 3 }]);
});
