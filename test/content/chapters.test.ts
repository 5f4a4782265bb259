import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listChapters, slugOf } from '../../src/site/chapters.ts';

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
  expect(listChapters(folder)).toEqual([
    {
      number: 1,
      slug: 'from-scores',
      title: 'From scores',
      description: 'About From scores.',
      file: '01-from-scores.mdx',
      exercises: [],
    },
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
  expect(() => listChapters(folder)).toThrow(
    'content/01-a.mdx and content/01-b.mdx are both chapter 1: give one of them another number.',
  );
});

test('two pages of one address are refused by the names of both', () => {
  const folder = contentFolder({ '01-notation.mdx': page('A'), 'notation.mdx': page('B') });
  expect(() => listChapters(folder)).toThrow(
    'content/notation.mdx and content/01-notation.mdx would both be served at /notation/: rename one of them.',
  );
});

test('a chapter without a title is refused by its name', () => {
  const folder = contentFolder({ '01-a.mdx': 'No frontmatter.\n' });
  expect(() => listChapters(folder)).toThrow('content/01-a.mdx has no title');
});
