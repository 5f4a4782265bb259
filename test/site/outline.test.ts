import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  parseOutline,
  readChapters,
  readOpening,
  readOutlines,
  slugOf,
} from '../../src/site/outline.ts';

function contentFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const page = (title: string) => `---\ntitle: ${title}\ndescription: About ${title}.\n---\n`;

test('chapters come in the order of their numbers, with title, address and exercises, and other pages are none', () => {
  const folder = contentFolder({
    '02-entropy.mdx': `${page('Entropy')}<Exercise of="t/a">\n</Exercise>\n<Exercise\n  of="t/b"\n/>`,
    '01-from-scores.mdx': page('From scores'),
    '10-the-end.mdx': page('The end'),
    'index.mdx': page('Title page'),
    'notation.mdx': page('Notation'),
  });
  expect(readChapters(folder)).toEqual([
    expect.objectContaining({
      number: 1,
      slug: 'from-scores',
      address: '/from-scores/',
      title: 'From scores',
      description: 'About From scores.',
      file: '01-from-scores.mdx',
      exercises: [],
    }),
    expect.objectContaining({ number: 2, slug: 'entropy', exercises: ['t/a', 't/b'] }),
    expect.objectContaining({ number: 10, slug: 'the-end' }),
  ]);
});

test('the address of a chapter drops its number and keeps other digits', () => {
  expect(slugOf('01-from-scores.mdx')).toBe('from-scores');
  expect(slugOf('07-40-digits.mdx')).toBe('40-digits');
  expect(slugOf('index.mdx')).toBe('index');
});

test('two chapters of one number are refused by the names of both', () => {
  const folder = contentFolder({ '01-a.mdx': page('A'), '01-b.mdx': page('B') });
  expect(() => readChapters(folder)).toThrow(
    'content/01-a.mdx and content/01-b.mdx are both chapter 1: give one of them another number.',
  );
});

test('two pages of one address are refused by the names of both', () => {
  const folder = contentFolder({ '01-notation.mdx': page('A'), 'notation.mdx': page('B') });
  expect(() => readChapters(folder)).toThrow(
    'content/notation.mdx and content/01-notation.mdx would both be served at /notation/: rename one of them.',
  );
});

test('the pages that open a book are those that it names, in its order', () => {
  const folder = contentFolder({ '01-a.mdx': page('A'), 'b.mdx': page('B'), 'c.mdx': page('C') });
  expect(readOpening(folder, ['/c/', '/b/']).map(({ title }) => title)).toEqual(['C', 'B']);
  expect(readOpening(folder)).toEqual([]);
  expect(() => readOpening(folder, ['/d/'])).toThrow(
    'The book opens with "/d/", but no page has this address. Did you mean "/a/"?',
  );
});

test('a chapter without a title is refused by its name', () => {
  const folder = contentFolder({ '01-a.mdx': 'No frontmatter.\n' });
  expect(() => readChapters(folder)).toThrow('content/01-a.mdx has no title');
});

describe('the outline of a page', () => {
  const outline = (text: string) => parseOutline('03-x.mdx', `${page('X')}\n${text}\n`);
  const names = (text: string) => outline(text).uses.map(({ name }) => name);

  test('has every component with its properties, file and line', () => {
    const { uses } = outline('Words.\n\nOf <Value of="a/b" name="p" index={2} live />, here.');
    expect(uses).toEqual([
      {
        place: 'content/03-x.mdx:8',
        name: 'Value',
        properties: { of: 'a/b', name: 'p', index: '2', live: '' },
      },
    ]);
  });

  test('reads a property with a > in it whole', () => {
    const { uses } = outline('<LibraryCalls question="a" caption="p > 0, then q" />');
    expect(uses[0]).toMatchObject({
      name: 'LibraryCalls',
      properties: { question: 'a', caption: 'p > 0, then q' },
    });
  });

  test('leaves out what is in a comment or in code', () => {
    expect(names('{/* <Cell snippet="a/b" /> */}')).toEqual([]);
    expect(names('`<Cell snippet="a/b" />`')).toEqual([]);
    expect(names('```mdx\n<Cell snippet="a/b" />\n```')).toEqual([]);
  });

  test('finds components inside others', () => {
    expect(names('<Exercise of="a/b">\n\n<Hint slot="hints">No.</Hint>\n\n</Exercise>')).toEqual([
      'Exercise',
      'Hint',
    ]);
  });

  test('has every formula, displayed or in a line', () => {
    const { formulas } = outline('In $a$:\n\n<Formula words="b">\n\n$$\nb\n$$\n\n</Formula>');
    expect(formulas.map(({ type, value }) => [type, value])).toEqual([
      ['inlineMath', 'a'],
      ['math', 'b'],
    ]);
  });

  test('is parsed once, and again when the file changes', () => {
    const folder = contentFolder({ '01-a.mdx': page('A') });
    const [first] = readOutlines(folder);
    expect(readOutlines(folder)[0]).toBe(first);
    const file = join(folder, '01-a.mdx');
    writeFileSync(file, page('B'));
    utimesSync(file, 1, 1);
    expect(readOutlines(folder)[0].title).toBe('B');
  });
});

describe('the minutes of a page', () => {
  const minutes = (text: string) => parseOutline('01-a.mdx', `${page('A')}\n${text}`).minutes;
  const words = (count: number) => 'word '.repeat(count);
  const TEN = words(1600);

  test('are one for 160 words, and one at least', () => {
    expect(minutes('')).toBe(1);
    expect(minutes(TEN)).toBe(10);
    expect(minutes(`import Cell from 'x';\n\n${TEN}`)).toBe(10);
  });

  test('are two more for a cell, half a minute for a formula and for a guess', () => {
    expect(minutes(`${TEN}\n\n${'<Cell snippet="a/b" />\n\n'.repeat(4)}`)).toBe(18);
    const formula = '<Formula words="one two">\n\n$$\na b c d\n$$\n\n</Formula>\n\n';
    expect(minutes(`${TEN}\n\n${formula.repeat(4)}`)).toBe(12);
    const predict = `<Predict>${words(80)}</Predict>\n\n`;
    expect(minutes(`${TEN}\n\n${predict.repeat(4)}`)).toBe(14);
  });

  test('are eight for an exercise, whatever stands in it, and none for a part to skip', () => {
    const exercise = `<Exercise of="a/b">${words(900)}<Cell snippet="a/b" /></Exercise>`;
    expect(minutes(`${words(160)}\n\n${exercise}`)).toBe(9);
    const optional = `<Optional title="b">\n\n${words(900)}\n\n<Cell snippet="a/b" />\n\n</Optional>`;
    expect(minutes(`${TEN}\n\n${optional}`)).toBe(10);
  });

  test('are given in fives from twenty on', () => {
    expect(minutes(words(160 * 19))).toBe(19);
    expect(minutes(words(160 * 23))).toBe(25);
    expect(minutes(words(160 * 62))).toBe(60);
  });
});
