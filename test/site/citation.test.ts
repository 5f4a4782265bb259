/** How the book is cited, and that all places that say so agree. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { book } from '../../src/book/book.ts';
import { bibtex, citationTags } from '../../src/site/citation.ts';
import { book as mini } from '../mini-book/src/book/book.ts';

const changed = new Date('2026-03-31T23:30:00Z');
const address = 'https://book.example/';

describe('BibTeX', () => {
  test('has the authors one by one, the title as it is written, the date and the address', () => {
    expect(bibtex(mini, { address, changed })).toBe(`@misc{quadratic-notebook-2026,
  author = {{Ada Example}} and {{Ben Example}},
  title = {{The quadratic notebook}},
  year = {2026},
  month = mar,
  url = {https://book.example/},
}`);
  });

  test('leaves out what is not known', () => {
    expect(bibtex(mini, {})).toBe(`@misc{quadratic-notebook,
  author = {{Ada Example}} and {{Ben Example}},
  title = {{The quadratic notebook}},
}`);
  });

  test('escapes what TeX would take for a command', () => {
    const odd = { ...mini, title: 'Roots & {50 %} of \\x_1' };
    expect(bibtex(odd, {})).toContain('title = {{Roots \\& 50 \\% of x\\_1}}');
  });
});

test('the tags of a chapter are those that Google Scholar asks for, and the book’s title', () => {
  expect(citationTags(mini, 'Rounding', { changed })).toEqual([
    { name: 'citation_title', content: 'Rounding' },
    { name: 'citation_author', content: 'Ada Example' },
    { name: 'citation_author', content: 'Ben Example' },
    { name: 'citation_publication_date', content: '2026/03/31' },
    { name: 'citation_inbook_title', content: 'The quadratic notebook' },
  ]);
});

describe('CITATION.cff', () => {
  const cff = parse(readFileSync('CITATION.cff', 'utf8'));
  const project = JSON.parse(readFileSync('package.json', 'utf8'));

  test('has what its format requires, and no other names', () => {
    expect(cff['cff-version']).toBe('1.2.0');
    const known = [
      ...['cff-version', 'message', 'type', 'title', 'abstract', 'authors', 'version', 'license'],
      ...['keywords', 'repository-code', 'url'],
    ];
    for (const name of Object.keys(cff)) expect(known).toContain(name);
    expect(cff.message).toMatch(/\S/);
    expect(cff.authors.length).toBeGreaterThan(0);
  });

  test('agrees with package.json, with the book and with the licence', () => {
    expect(cff.title).toBe(book.title);
    expect(cff.authors.map(({ name }: { name: string }) => name)).toEqual(book.authors);
    expect(project.author).toBe(book.authors.join(', '));
    expect(cff.version).toBe(project.version);
    expect(cff.license).toBe(project.license);
    expect(book.licence).toContain(`/${cff.license}.`);
    expect(cff['repository-code']).toBe(project.repository?.url);
    expect(cff.abstract).toBe(project.description);
    expect(cff.keywords).toContain(book.subject);
    const licence = readFileSync('LICENSE', 'utf8');
    for (const author of book.authors) expect(licence).toContain(author);
  });
});
