/** Every word of the prose is British English, or one of the book's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { proseOfMarkdown, proseOfSnippet, withoutTitles, wordsOf } from './prose.ts';
import { britishSpeller, OWN_WORDS, readOwnWords } from './speller.ts';

const speller = britishSpeller();
const ownWords = readOwnWords();
const own = new Set(ownWords);
const isSpelt = (word: string) =>
  own.has(word) || own.has(word.toLowerCase()) || speller.knows(word);

/** One line a mistake: where it stands, and what may have been meant. */
function mistakes(file: string, prose: string): string[] {
  return wordsOf(prose)
    .filter(({ word }) => !isSpelt(word))
    .map(({ word, line }) => {
      const [meant] = speller.suggest(word);
      const hint = meant ? ` Did you mean "${meant}"?` : '';
      return `${file}:${line}: "${word}" is in no dictionary.${hint} If it is right, add it to ${OWN_WORDS}.`;
    });
}

const pages = readdirSync('content').map((name) => `content/${name}`);
const snippets = readdirSync('snippets', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `snippets/${name}`);

test.each([...pages, 'README.md', 'CONTRIBUTING.md', 'SECURITY.md'])(
  '%s is spelt right',
  (file) => {
    const prose = proseOfMarkdown(readFileSync(file, 'utf8'));
    const isList = file === 'content/further-reading.mdx';
    expect(mistakes(file, isList ? withoutTitles(prose) : prose)).toEqual([]);
  },
);

test('the comments of snippets, and the words of their figures, are spelt right', () => {
  expect(snippets.length).toBeGreaterThan(50);
  const found = snippets.flatMap((file) =>
    mistakes(file, proseOfSnippet(readFileSync(file, 'utf8'))),
  );
  expect(found).toEqual([]);
});

test('the book’s own words are in order, once each, and in no dictionary', () => {
  expect(ownWords).toEqual([...new Set(ownWords)].sort());
  expect(ownWords.filter((word) => speller.knows(word))).toEqual([]);
});

describe('the speller', () => {
  test.each(['colour', 'normalise', 'centre', 'sizes', 'resized', 'surprise', 'prize'])(
    'knows %s',
    (word) => {
      expect(speller.knows(word)).toBe(true);
    },
  );

  test.each(['color', 'normalize', 'organization', 'center', 'wrnog'])('refuses %s', (word) => {
    expect(speller.knows(word)).toBe(false);
  });

  test('says what may have been meant', () => {
    expect(speller.suggest('normalize')).toEqual(['normalise']);
    expect(mistakes('a.mdx', '\nthe colur')).toEqual([
      expect.stringMatching(/^a\.mdx:2: "colur" is in no dictionary\. Did you mean "colou?r"/),
    ]);
  });
});

describe('prose', () => {
  const words = (text: string) => wordsOf(proseOfMarkdown(text)).map(({ word }) => word);

  test('is what is read: no code, formula, address, tag or front matter but its title', () => {
    const page = `---
title: A titel
template: splsh
---
import Cel from './cel.astro';

Two \`cdoe\` and $\\alhpa$, [a lnik](/to/adrdess/).

$$
\\forumla
$$

\`\`\`ts
const x = 1;
\`\`\`

<Formula words="Sopken > aloud." of="not/sead">ittself</Formula>`;
    expect(words(page)).toEqual(['titel', 'Two', 'and', 'lnik', 'Sopken', 'aloud', 'ittself']);
  });

  test('keeps each word’s line, and takes a possessive for its word', () => {
    expect(wordsOf(proseOfMarkdown('`a\nb`\nBayes’ rule, the book’s'))).toEqual([
      { word: 'Bayes', line: 3 },
      { word: 'rule', line: 3 },
      { word: 'the', line: 3 },
      { word: 'book', line: 3 },
    ]);
  });

  test('lets a source keep its spelling in a title, and nothing else', () => {
    expect(words('*Color* first.\n\n## Sources\n\n- A colur, *Modeling color*.')).toEqual([
      'Color',
      'first',
      'Sources',
      'colur',
    ]);
  });

  test('of a snippet is in comments and in what figures say', () => {
    const figure = 'ariaLabel: `A fiugre of $' + '{nohting}.`';
    const code = `// A commnet on \`cdoe\`.\nconst x = { ${figure} };`;
    expect(wordsOf(proseOfSnippet(code)).map(({ word }) => word)).toEqual([
      'commnet',
      'on',
      'fiugre',
      'of',
    ]);
  });
});
