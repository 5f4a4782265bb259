/** The small book is whole, and it is built by the same machine in a few seconds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { book } from './mini-book/src/book/book.ts';
import { parsePage } from './support/html.ts';

const { mini } = inject('sites');
const page = (address: string) =>
  parsePage(readFileSync(join(mini.folder, address, 'index.html'), 'utf8'));

/** An idle machine of two cores takes about seven seconds; the tests build several books at once. */
const LONGEST = 30;

test('it is built in seconds', () => {
  console.log(`The small book was built in ${mini.seconds.toFixed(1)} s.`);
  expect(mini.seconds).toBeLessThan(LONGEST);
});

test('it has its own title, chapters, appendices, symbols, values and exercises', () => {
  const chapter = page('the-formula');
  const text = (selector: string) =>
    [...chapter.querySelectorAll(selector)].map((element) => element.textContent?.trim());
  expect(chapter.querySelector('title')?.textContent).toBe(`The formula · ${book.title}`);
  expect(text('.chapter-number')[0]).toMatch(/^Chapter 1, about \d+ minutes with its exercises$/);
  expect(page('rounding').querySelector('.chapter-number')?.textContent).toMatch(
    /^Chapter 2, about \d+ minutes$/,
  );
  expect(page('how-to-read-it').querySelector('.chapter-number')?.textContent).toBe(
    'About 1 minute',
  );
  expect(text('.book-contents > li > a')).toEqual([
    'How to read it',
    '1. The formula',
    '2. Rounding',
    'Symbols',
    'Glossary',
    'Algebra',
    'Teaching',
  ]);
  expect(text('.symbol-key button > .sr-only')).toEqual(['root', 'discriminant']);
  expect(text('[data-value="quadratic/parabola#square"]')).toEqual(['9']);
  expect(text('[data-exercise="quadratic/vieta"] .checks > li')).toHaveLength(2);
  expect(text('[data-page-action="reset-sources"]')).toEqual(['Reset algebra']);
});

test('it has nothing of the other book', () => {
  const files = readdirSync(mini.folder, { recursive: true, encoding: 'utf8' });
  const texts = files.filter(
    (file) => /\.(html|js|json|css)$/.test(file) && !/pagefind/.test(file),
  );
  expect(texts.length).toBeGreaterThan(20);
  const named = texts.filter((file) =>
    /softmax|sigmoid|cross-entropy/i.test(readFileSync(join(mini.folder, file), 'utf8')),
  );
  expect(named).toEqual([]);
});
