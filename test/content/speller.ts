/** British spelling, from a dictionary that comes with the project's packages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import dictionary from 'dictionary-en-gb';

/** What is used of nspell, which brings no types. */
interface Nspell {
  correct(word: string): boolean;
  suggest(word: string): string[];
}

const nspell = createRequire(import.meta.url)('nspell') as (words: typeof dictionary) => Nspell;

/** The book's own words, one a line. */
export const OWN_WORDS = 'test/content/words.txt';

export function readOwnWords(): string[] {
  return readFileSync(OWN_WORDS, 'utf8').trimEnd().split('\n');
}

export interface Speller {
  /** Whether the dictionary has the word, in British spelling (-ise, not -ize). */
  knows(word: string): boolean;
  suggest(word: string): string[];
}

export function britishSpeller(): Speller {
  const british = nspell(dictionary);
  /** The dictionary allows both endings; the book keeps to one. */
  const ise = (word: string) =>
    /(^|re|cap|down)siz|^priz|^seiz/i.test(word)
      ? word
      : word.replace(/iz(?=(e[ds]?|ers?|ing|ations?)$)/, 'is');
  return {
    knows: (word) => british.correct(word) && (ise(word) === word || !british.correct(ise(word))),
    suggest: (word) =>
      ise(word) !== word && british.correct(ise(word)) ? [ise(word)] : british.suggest(word),
  };
}
