/**
 * A term of the glossary is linked where a chapter first uses it. So no chapter uses a term before the page
 * that teaches it, unless it links.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book } from '../../src/book/book.ts';
import { type FirstUse, firstUses } from '../../src/site/first-uses.ts';
import { validateGlossary } from '../../src/site/glossary.ts';
import { readChapters, readOpening, readOutlines } from '../../src/site/outline.ts';

const pages = readOutlines('content');
const glossary = pages.flatMap(({ definitions }) => definitions);
const read = [...readOpening('content', book.opening), ...readChapters('content')];

test.each(read.map(({ file }) => file))('%s links each term where it first uses it', (file) => {
  const bare = firstUses(readFileSync(`content/${file}`, 'utf8'), glossary)
    .filter(({ isLink }) => !isLink)
    .map(
      ({ term, words, line }) =>
        `content/${file}:${line}: write <Term of="${term}">${words}</Term> at the first "${words}".`,
    );
  expect(bare).toEqual([]);
});

test('the glossary is in alphabetical order', () => {
  const terms = glossary.map(({ term }) => term);
  expect(terms.length).toBeGreaterThan(50);
  expect(terms).toEqual(
    [...terms].sort((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
  );
});

test('each definition is one or two sentences, and every term is taught once', () => {
  for (const { term, text } of glossary) {
    expect(text.split(/(?<=[.:!?])\s+(?=[A-Z])/).length, term).toBeLessThanOrEqual(2);
    expect(text, term).toMatch(/^[A-Z].*\.$/);
  }
  expect(validateGlossary(pages)).toEqual([]);
});

describe('a first use', () => {
  const term = (term: string, forms: string[] = [], isOrdinary = false) => {
    return { place: 'a:1', term, forms, text: 'A.', isOrdinary };
  };
  const terms = [term('root', ['roots']), term('square root'), term('step', [], true)];
  const uses = (mdx: string): Pick<FirstUse, 'words' | 'line' | 'isLink'>[] =>
    firstUses(mdx, terms).map(({ words, line, isLink }) => ({ words, line, isLink }));

  test('is found in any of its forms, across lines, with its line', () => {
    expect(uses('None.\n\nTwo Roots, a square\nroot, a root.')).toEqual([
      { words: 'Roots', line: 3, isLink: false },
      { words: 'square\nroot', line: 3, isLink: false },
    ]);
  });

  test('is not part of another word or of a longer term, and not in a heading, code or formula', () => {
    expect(
      uses('## Root\n\nA rooted tree, a root-finder, `root`, $root$, the square root.'),
    ).toEqual([{ words: 'square root', line: 3, isLink: false }]);
    expect(uses('## Sources\n\nA root.')).toEqual([]);
  });

  test('is linked inside a term or a link', () => {
    expect(uses('A <Term of="root">root</Term>, a root.')[0]).toMatchObject({ isLink: true });
    expect(uses('[Two roots](/a/), a root.')[0]).toMatchObject({ words: 'roots', isLink: true });
    expect(uses('A root, a <Term of="root">root</Term>.')[0]).toMatchObject({ isLink: false });
  });

  test('of a word with an everyday meaning is not looked for', () => {
    expect(uses('A step.')).toEqual([]);
  });
});
