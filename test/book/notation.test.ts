/** Every symbol of a chapter is in its card, and the card says nothing of what is not there. */
import { describe, expect, test } from 'vitest';
import { book } from '../../src/book/book.ts';
import { readChapters, readOutlines } from '../../src/site/outline.ts';
import { cardOf } from '../../src/site/symbol-card.ts';

/** Names that are no symbols of this book, each with what it is. */
const KNOWN: Record<string, string> = {
  e: 'the number e',
  π: 'the number π',
  '∞': 'infinity',
  d: 'the d of a derivative',
  '∂': 'the d of a partial derivative',
  Δ: 'the change of what follows',
  ln: 'a function',
  log: 'a function',
  max: 'a function',
  min: 'a function',
  exp: 'a function',
  tanh: 'a function',
  softmax: 'a function',
  '/': 'a sign of division',
  '∣': 'a bar: an absolute value, or "given"',
  '∥': 'a double bar',
};

const chapters = readChapters('content');

describe('the card of symbols', () => {
  test.each(chapters)('of chapter $number has every symbol that its formulas use', (chapter) => {
    const { entries, unexplained, unused } = cardOf(chapter, book);
    const missing = unexplained.filter((name) => !Object.hasOwn(KNOWN, name));
    expect(missing, 'say what these stand for in src/book/chapter-symbols.ts').toEqual([]);
    expect(unused, 'no formula uses these: take them out of src/book/chapter-symbols.ts').toEqual(
      [],
    );
    expect(entries.length).toBeGreaterThan(3);
  });

  test('of a chapter is for a page that is there', () => {
    const addresses = readOutlines('content').map(({ address }) => address);
    expect(addresses).toEqual(expect.arrayContaining(Object.keys(book.chapterSymbols ?? {})));
  });

  test('does not say that probabilities sum to 1 where each class has its own', () => {
    for (const slug of ['the-sigmoid-form', 'two-forms-one-loss']) {
      const chapter = chapters.find((one) => one.slug === slug);
      if (!chapter) throw new Error(`There is no chapter ${slug}.`);
      const { entries } = cardOf(chapter, book);
      for (const tex of ['\\p', '\\y']) {
        const words = entries.find((entry) => entry.tex === tex);
        expect(`${words?.meaning} ${words?.shape}`, slug).not.toMatch(/(?<!not )sum to 1|sum_i/);
      }
    }
  });
});
