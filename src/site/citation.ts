/** How the book and its chapters are cited. */
import type { Book } from './book.ts';

/** What a citation says besides the book's own words. */
export interface CitationFacts {
  /** Where the book is, or its page. */
  address?: string | undefined;
  /** When it last changed. */
  changed?: Date | undefined;
}

/** The book as an entry of BibTeX. Its key is the book's name with the year. */
export function bibtex(book: Book, { address, changed }: CitationFacts): string {
  const year = changed?.getUTCFullYear();
  const fields = {
    author: book.authors.map(whole).join(' and '),
    title: whole(book.title),
    year: year && `{${year}}`,
    month: changed && MONTHS[changed.getUTCMonth()],
    url: address && `{${address}}`,
  };
  const key = [book.storagePrefix, year].filter(Boolean).join('-');
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = ${value},`] : [],
  );
  return [`@misc{${key},`, ...lines, '}'].join('\n');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Text that BibTeX takes as it stands: a name that is not split, a title that keeps its capitals. */
function whole(text: string): string {
  return `{{${text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&')}}}`;
}

/** The `citation_…` tags of a page, which search engines for scholars and reference managers read. */
export function citationTags(
  book: Book,
  title: string,
  { address, changed }: CitationFacts,
): { name: string; content: string }[] {
  const tag = (name: string, content: string) => ({ name: `citation_${name}`, content });
  return [
    tag('title', title),
    ...book.authors.map((author) => tag('author', author)),
    ...(changed
      ? [tag('publication_date', changed.toISOString().slice(0, 10).replaceAll('-', '/'))]
      : []),
    tag('inbook_title', book.title),
    ...(address ? [tag('public_url', address)] : []),
  ];
}
