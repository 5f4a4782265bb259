/** The chapters are short enough, and their sentences can be read at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MOST_CELLS, MOST_WORDS, readabilityOf, sentenceLengths } from './readability.ts';

const chapters = readdirSync('content').filter((file) => /^\d\d-/.test(file));
const pages = ['before-you-start.mdx', ...chapters];

/** By page, each turn of phrase that may be there, and why. */
const EXCEPTIONS: Record<string, Record<string, string>> = {};

describe.each(pages)('%s', (name) => {
  const page = readabilityOf(readFileSync(`content/${name}`, 'utf8'));

  test('has at most so many words and cells as a student reads in a sitting', () => {
    expect(page.words).toBeLessThanOrEqual(MOST_WORDS);
    expect(page.cells).toBeLessThanOrEqual(MOST_CELLS);
  });

  test('has sentences that are neither long nor fragments', () => {
    const { average, long, short } = sentenceLengths(page.sentences);
    expect(average).toBeGreaterThanOrEqual(12);
    expect(average).toBeLessThanOrEqual(20);
    expect(long).toBeLessThanOrEqual(0.05);
    expect(short).toBeLessThanOrEqual(0.03);
  });

  test('has no turn of phrase that must be read twice', () => {
    const allowed = EXCEPTIONS[name] ?? {};
    const found = page.turns
      .filter(({ words }) => !(words in allowed))
      .map(({ words, line, instead }) => `content/${name}:${line}: "${words}": ${instead}`);
    expect(found).toEqual([]);
    const unused = Object.keys(allowed).filter(
      (words) => !page.turns.some((turn) => turn.words === words),
    );
    expect(unused, 'exceptions that the page does not need any more').toEqual([]);
  });

  test('answers each question in a full sentence', () => {
    expect(page.fragments.map(({ line, text }) => `content/${name}:${line}: ${text}`)).toEqual([]);
  });
});

describe('readability', () => {
  test('counts a formula, code and a value as a word each, and no source', () => {
    const mdx =
      'The loss $x + y$ of `softmax` is\n<Value of="a/b" name="c" />.\n\n## Sources\n\n- Not counted at all.';
    const { sentences, words } = readabilityOf(mdx);
    expect(sentences.map(({ words }) => words)).toEqual([7]);
    expect(words).toBe(7);
  });

  test('finds the sentences of a paragraph with their line', () => {
    const { sentences } = readabilityOf('One.\n\nTwo words. J. Doe said so! Is it?\n');
    expect(sentences.map(({ text, line }) => [text, line])).toEqual([
      ['One.', 1],
      ['Two words.', 3],
      ['J. Doe said so!', 3],
      ['Is it?', 3],
    ]);
  });

  test('counts cells of the text, and not those of a solution', () => {
    const mdx =
      '<Cell snippet="a/b" />\n\n<Exercise of="a/c">\n\nText.\n\n<Cell snippet="a/d" />\n\n</Exercise>\n';
    expect(readabilityOf(mdx).cells).toBe(1);
  });

  test('finds a turn of phrase with what to write instead', () => {
    const { turns } = readabilityOf(
      'This is no distance, and\nthe gradient by the logits is small.',
    );
    expect(turns).toEqual([
      { words: 'gradient by', line: 1, instead: 'with respect to' },
      { words: 'is no distance', line: 1, instead: 'is not a …' },
    ]);
    expect(readabilityOf('There is no distance, and it is no longer so.').turns).toEqual([]);
  });

  test('finds an answer that begins with a fragment', () => {
    const answer = (text: string) =>
      `<Predict>\n\nWhich?\n\n<Fragment slot="answer">\n\n${text}\n\n</Fragment>\n\n</Predict>`;
    expect(readabilityOf(answer('The lower one. It is least.')).fragments).toHaveLength(1);
    expect(readabilityOf(answer('The loss is least at the lower point.')).fragments).toEqual([]);
  });
});
