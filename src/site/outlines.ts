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

let known: PageOutline[] | undefined;

/** The pages, in the order of their files. A build reads them once; an author may change them at any time. */
export function pages(): PageOutline[] {
  if (known && !import.meta.env.DEV) return known;
  known = readOutlines(contentFolder);
  return known;
}

/** Something that is made of all pages, and made once for the same ones. */
function ofAllPages<T>(make: (pages: PageOutline[]) => T): () => T {
  let made: { pages: PageOutline[]; result: T } | undefined;
  return () => {
    const now = pages();
    if (made?.pages !== now) made = { pages: now, result: make(now) };
    return made.result;
  };
}

/** The chapters in order. */
export const chapters = ofAllPages((): Chapter[] => readChapters(contentFolder));

/** The pages before the first chapter. */
export const opening = (): PageOutline[] => readOpening(contentFolder, book.opening);

/** The outline of a page by its file, as Astro names it: `content/01-roots.mdx`. */
export function outlineOf(filePath: string | undefined): PageOutline | undefined {
  const file = filePath?.replace(/^.*\//, '');
  return pages().find((page) => page.file === file);
}

const glossary = ofAllPages(glossaryOf);

/**
 * A term of the glossary.
 *
 * @throws Error when the glossary does not have it.
 */
export function entryOf(term: string): Entry {
  const entry = glossary().get(term);
  if (!entry) throw new Error(noTerm(term, glossary().keys()));
  return entry;
}

/** The files that pages show as cells, `quadratic/roots`, each with its pages. */
const showing = ofAllPages((pages) => {
  const found = new Map<string, Set<PageOutline>>();
  for (const page of pages) {
    for (const { name, properties } of page.uses) {
      const { snippet = '', of = '' } = properties;
      const file = name === 'Cell' ? snippet : name === 'Source' ? of.replace(/\.ts$/, '') : '';
      if (file !== '') found.set(file, (found.get(file) ?? new Set()).add(page));
    }
  }
  return found;
});

/** The pages that show a snippet, or a file of one of the book's own modules, as a cell. */
export const pagesShowing = (file: string): PageOutline[] => [...(showing().get(file) ?? [])];

/** The pages that set an exercise. */
export const pagesSetting = (exercise: string): PageOutline[] =>
  pages().filter(({ exercises }) => exercises.includes(exercise));
