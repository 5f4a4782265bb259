/** A page of the book as data for search engines and catalogues (schema.org, LearningResource). */
import type { Book } from './book.ts';
import type { PageOutline } from './outline.ts';

/** What is known of a page besides its outline: where it is served, and when it changed. */
export interface PageFacts {
  address?: string | undefined;
  changed?: Date | undefined;
}

/** The page as JSON-LD: the title page is the book, a numbered file is a chapter of it. */
export function describePage(
  book: Book,
  page: PageOutline,
  { address, changed }: PageFacts,
): Record<string, unknown> {
  const { number, title, description } = page;
  const isBook = page.address === '/';
  const isChapter = number !== undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: title,
    description,
    url: address,
    inLanguage: book.language.tag,
    isAccessibleForFree: true,
    license: book.licence,
    learningResourceType: isBook ? 'interactive book' : isChapter ? 'chapter' : 'reference',
    teaches: book.subject,
    ...(changed && { dateModified: changed.toISOString().slice(0, 10) }),
    ...(isChapter && { position: number, timeRequired: `PT${page.minutes}M` }),
    ...(!isBook && { isPartOf: { '@type': 'Book', name: book.title } }),
  };
}
