/** The outlines of the book that is being built. */
import { book } from 'virtual:book';
import { type Entry, glossaryOf, noTerm } from './glossary.ts';
import { contentFolder } from './open-book.ts';
import {
  type Chapter,
  type PageOutline,
  readChapters,
  readOpening,
  readOutlines,
} from './outline.ts';

export const chapters = (): Chapter[] => readChapters(contentFolder);

/** The pages before the first chapter. */
export const opening = (): PageOutline[] => readOpening(contentFolder, book.opening);

/** The outline of a page by its file, as Astro names it: `content/01-roots.mdx`. */
export function outlineOf(filePath: string | undefined): PageOutline | undefined {
  const file = filePath?.replace(/^.*\//, '');
  return readOutlines(contentFolder).find((page) => page.file === file);
}

/**
 * A term of the glossary.
 *
 * @throws Error when the glossary does not have it.
 */
export function entryOf(term: string): Entry {
  const glossary = glossaryOf(readOutlines(contentFolder));
  const entry = glossary.get(term);
  if (!entry) throw new Error(noTerm(term, glossary.keys()));
  return entry;
}
